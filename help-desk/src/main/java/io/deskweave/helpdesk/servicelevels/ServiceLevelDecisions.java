package io.deskweave.helpdesk.servicelevels;

import io.deskweave.helpdesk.servicelevels.ServiceLevel.Clock;
import io.deskweave.helpdesk.servicelevels.ServiceLevel.Target;
import io.deskweave.metadata.definition.ObjectDefinition;
import io.deskweave.metadata.elements.Decisions;
import io.deskweave.metadata.elements.ElementKind.Use;
import io.deskweave.metadata.elements.Surroundings;
import io.deskweave.metadata.elements.Trial;
import io.deskweave.metadata.outlines.Body;
import io.deskweave.metadata.outlines.Outline;
import io.deskweave.metadata.outlines.Outline.Format;
import io.deskweave.metadata.outlines.Outline.Part;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Which service level is about a record, and when the time of one of its clocks is over that begins now. */
final class ServiceLevelDecisions implements Decisions {

    private static final Outline NAME = new Outline.Text(63);

    private final ServiceLevelKind kind;

    ServiceLevelDecisions(ServiceLevelKind kind) {
        this.kind = kind;
    }

    @Override
    public Outline.Parts expected() {
        return Outline.Parts.of(
                Part.optional("policy", NAME, "The service level that holds, by name; without it none does"),
                Part.optional("clock", NAME, "The key of one of its clocks"),
                Part.optional("within", new Outline.Written(Format.DURATION), "How much time the clock leaves"),
                Part.optional(
                        "due",
                        new Outline.Written(Format.MOMENT),
                        "When that time is over, by the calendar, for a clock that begins at the example's moment"),
                Part.optional("paused", new Outline.Flag(), "Whether the clock stands still"));
    }

    @Override
    public void tryOut(Body expected, Trial trial) {
        var named = expected.textOrNull("policy");
        if (named != null && trial.element(kind, expected, "policy").isEmpty()) {
            return;
        }
        var found = trial.elements(kind)
                .map(ServiceLevel::of)
                .sorted(Comparator.comparingInt(ServiceLevel::position))
                .filter(level -> trial.holds(level.appliesWhen()))
                .findFirst();
        trial.compare(
                "policy",
                "the service levels of " + trial.object().name(),
                named,
                found.map(ServiceLevel::name).orElse(null));
        found.filter(level -> expected.has("clock") && level.name().equals(named))
                .ifPresent(level -> clock(level, expected, trial));
    }

    private static void clock(ServiceLevel level, Body expected, Trial trial) {
        var key = expected.text("clock");
        level.clocks().stream()
                .filter(clock -> clock.key().equals(key))
                .findFirst()
                .ifPresentOrElse(
                        clock -> clock(level, clock, expected, trial),
                        () -> trial.unknown(
                                "clock",
                                key,
                                "the clocks of '%s'".formatted(level.name()),
                                level.clocks().stream().map(Clock::key)));
    }

    private static void clock(ServiceLevel level, Clock clock, Body expected, Trial trial) {
        var of = "clock '%s' of '%s'".formatted(clock.key(), level.name());
        var within = clock.targets().stream()
                .filter(target -> trial.holds(target.when()))
                .findFirst()
                .map(Target::within);
        if (expected.has("within")) {
            trial.compare("within", of, Duration.parse(expected.text("within")), within.orElse(null));
        }
        if (expected.has("due")) {
            var due = within.flatMap(time -> trial.after(time, level.calendar()));
            trial.compare("due", of, Instant.parse(expected.text("due")), due.orElse(null));
        }
        if (expected.has("paused")) {
            var pauses = clock.pausesWhen();
            trial.compare("paused", of, expected.flag("paused"), pauses != null && trial.holds(pauses));
        }
    }

    @Override
    public List<Use> uses(Body expected, ObjectDefinition object, Surroundings around) {
        return around.element(kind.key(), expected.text("policy")).stream()
                .map(policy -> new Use(policy.id(), List.of("policy")))
                .toList();
    }
}
