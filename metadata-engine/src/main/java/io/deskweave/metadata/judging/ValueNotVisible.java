package io.deskweave.metadata.judging;

import io.deskweave.platform.problems.Problem;
import java.util.List;

/** A value for a field that is hidden as things stand. */
record ValueNotVisible(String field) implements Problem {

    @Override
    public String code() {
        return "metadata.value.not-visible";
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }

    @Override
    public String message() {
        return "Field '%s' is not asked for as things stand, so it takes no value".formatted(field);
    }

    @Override
    public String advice() {
        return "Leave it out, or change first what hides it";
    }

    @Override
    public List<String> path() {
        return List.of("values", field);
    }
}
