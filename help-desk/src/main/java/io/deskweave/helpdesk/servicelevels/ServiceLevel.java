package io.deskweave.helpdesk.servicelevels;

import io.deskweave.metadata.definition.Element;
import io.deskweave.metadata.definition.Texts;
import io.deskweave.metadata.outlines.Body;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How much time there is for records of one sort. Of all policies of an object the first holds whose condition does.
 *
 * @param position policies are asked from the least to the greatest
 * @param appliesWhen for which records, null for all
 * @param calendar the name of the calendar by which time is counted, null around the clock
 */
public record ServiceLevel(
        String name,
        String object,
        Texts labels,
        int position,
        @Nullable String appliesWhen,
        @Nullable String calendar,
        List<Clock> clocks,
        List<Escalation> escalations) {

    /** What a clock measures. */
    public enum Measure {
        FIRST_RESPONSE,
        NEXT_RESPONSE,
        RESOLUTION,
        /** The time at one stage of a flow. */
        STAGE
    }

    /**
     * A clock on a record.
     *
     * @param flow and {@code stage} where it runs, null unless it measures a stage
     * @param pausesWhen while it stands still, null never
     * @param targets the first holds whose condition does; the last has none
     */
    public record Clock(
            String key,
            Measure measure,
            @Nullable String flow,
            @Nullable String stage,
            @Nullable String pausesWhen,
            List<Target> targets) {}

    /**
     * How much time there is.
     *
     * @param warnBefore how long before the end people are warned, null not at all
     */
    public record Target(
            @Nullable String when,
            Duration within,
            @Nullable Duration warnBefore) {}

    /**
     * Who is told about a clock.
     *
     * @param after how long after the time ran out; negative before it does
     * @param text the name of what is sent, null for the platform's words
     */
    public record Escalation(
            String clock,
            Duration after,
            List<Recipient> to,
            List<String> channels,
            @Nullable String text) {}

    /** Whom an escalation reaches. */
    public record Recipient(Kind kind, String named) {

        /** How the recipient is found. */
        public enum Kind {
            OWNER,
            SUPERVISOR,
            DEPARTMENT_HEAD,
            /** Everybody with the role that is named. */
            ROLE
        }
    }

    static ServiceLevel of(Element element) {
        var body = new Body(element.body());
        return new ServiceLevel(
                element.name(),
                body.text("object"),
                body.texts("labels"),
                body.whole("position").orElse(0L).intValue(),
                body.textOrNull("appliesWhen"),
                body.textOrNull("calendar"),
                body.list("clocks", ServiceLevel::clock),
                body.list("escalations", ServiceLevel::escalation));
    }

    private static Clock clock(Body body) {
        return new Clock(
                body.text("key"),
                body.oneOf("measures", Measure.class, Measure.RESOLUTION),
                body.textOrNull("flow"),
                body.textOrNull("stage"),
                body.textOrNull("pausesWhen"),
                body.list(
                        "targets",
                        target -> new Target(
                                target.textOrNull("when"),
                                Duration.parse(target.text("within")),
                                duration(target, "warnBefore").orElse(null))));
    }

    private static Escalation escalation(Body body) {
        var after = duration(body, "after")
                .or(() -> duration(body, "before").map(Duration::negated))
                .orElse(Duration.ZERO);
        return new Escalation(
                body.text("clock"),
                after,
                body.list(
                        "to",
                        to -> new Recipient(
                                to.oneOf("kind", Recipient.Kind.class, Recipient.Kind.OWNER), to.text("role"))),
                body.words("channels"),
                body.textOrNull("text"));
    }

    private static Optional<Duration> duration(Body body, String name) {
        return Optional.ofNullable(body.textOrNull(name)).map(Duration::parse);
    }
}
