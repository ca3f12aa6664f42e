package io.deskweave.helpdesk.routing;

import io.deskweave.metadata.definition.Element;
import io.deskweave.metadata.definition.Texts;
import io.deskweave.metadata.outlines.Body;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * To whom records of one sort are given. Of all rules of an object the first holds whose condition does.
 *
 * @param position rules are asked from the least to the greatest
 * @param when for which records, null for all
 * @param ways tried in order until one finds somebody; when none does, the record waits in the pool
 */
public record RoutingRule(
        String name,
        String object,
        Texts labels,
        int position,
        @Nullable String when,
        List<Way> ways) {

    /** How work is spread over several who could have it. */
    public enum Spread {
        ROUND_ROBIN,
        LEAST_LOADED
    }

    /** A way to find somebody. */
    public sealed interface Way {

        /** The person that a field names, such as {@code customer.accountManager}. */
        record Named(String field) implements Way {}

        /** Somebody with a role, of the department when one is named. */
        record WithRole(String role, @Nullable String department, Spread spread) implements Way {}

        /** Somebody of a department. */
        record InDepartment(String department, Spread spread) implements Way {}

        /** Somebody who has all the skills. */
        record Skilled(List<String> skills, Spread spread) implements Way {}

        /** The nearest to a place, within so many metres; 0 however far. */
        record Nearest(String field, long metresMax) implements Way {}
    }

    static RoutingRule of(Element element) {
        var body = new Body(element.body());
        return new RoutingRule(
                element.name(),
                body.text("object"),
                body.texts("labels"),
                body.whole("position").orElse(0L).intValue(),
                body.textOrNull("when"),
                body.list("ways", RoutingRule::way));
    }

    private static Way way(Body body) {
        var spread = body.oneOf("spread", Spread.class, Spread.ROUND_ROBIN);
        return switch (body.text("kind")) {
            case "role" -> new Way.WithRole(body.text("role"), body.textOrNull("department"), spread);
            case "department" -> new Way.InDepartment(body.text("department"), spread);
            case "skills" -> new Way.Skilled(body.words("skills"), spread);
            case "nearest" ->
                new Way.Nearest(body.text("field"), body.whole("metresMax").orElse(0L));
            default -> new Way.Named(body.text("field"));
        };
    }
}
