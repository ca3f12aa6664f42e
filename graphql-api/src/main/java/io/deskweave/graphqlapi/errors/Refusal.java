package io.deskweave.graphqlapi.errors;

import io.deskweave.platform.problems.Problem;
import java.util.List;

/** A problem that the front door itself found; its code comes from the enum of the package that refuses. */
public record Refusal(String code, Kind kind, Mover mover, String message, String advice, List<String> path)
        implements Problem {

    public Refusal {
        path = List.copyOf(path);
    }

    public static Refusal invalid(String code, String message, String advice) {
        return new Refusal(code, Kind.INVALID, Mover.CALLER, message, advice, List.of());
    }

    public static Refusal forbidden(String code, String message, String advice) {
        return new Refusal(code, Kind.FORBIDDEN, Mover.CALLER, message, advice, List.of());
    }

    public static Refusal limit(String code, String message, String advice) {
        return new Refusal(code, Kind.LIMIT_REACHED, Mover.CALLER, message, advice, List.of());
    }

    public Refusal moved(Mover to) {
        return new Refusal(code, kind, to, message, advice, path);
    }

    public Refusal at(List<String> place) {
        return new Refusal(code, kind, mover, message, advice, place);
    }
}
