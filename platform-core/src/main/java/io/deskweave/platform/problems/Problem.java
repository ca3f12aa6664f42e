package io.deskweave.platform.problems;

import java.util.List;
import java.util.Map;

/** Something that is wrong with a request, said so that a person can mend it. */
public interface Problem {

    /** What sort of refusal it is; there are five, no more. */
    enum Kind {
        NOT_FOUND,
        FORBIDDEN,
        INVALID,
        CONFLICT,
        LIMIT_REACHED
    }

    /** Whose move it is. */
    enum Mover {
        CALLER,
        ADMINISTRATOR,
        OPERATOR
    }

    /** Whether it stands in the way, or only asks. */
    enum Severity {
        /** It refuses. */
        ERROR,
        /** It asks: whoever has read it may go on all the same. */
        WARNING
    }

    /** Stable, dotted words, unique in the whole house, such as {@code metadata.draft.stale}. */
    String code();

    Kind kind();

    /** What is wrong, and with which thing; one sentence. */
    String message();

    /**
     * The message in this language when there is one, such as for what a tenant has written; else as it is.
     *
     * @param language a BCP 47 tag, such as {@code zh-CN}
     */
    default String messageIn(String language) {
        return message();
    }

    /** What to do about it; one sentence. */
    String advice();

    /**
     * Where in the input it is, outermost first, such as {@code [objects, Ticket, fields, zip]}; empty for the whole.
     */
    default List<String> path() {
        return List.of();
    }

    default Mover mover() {
        return Mover.CALLER;
    }

    default Severity severity() {
        return Severity.ERROR;
    }

    /** What a program needs to mend it, as JSON has it; empty when the rest says all. */
    default Map<String, Object> details() {
        return Map.of();
    }
}
