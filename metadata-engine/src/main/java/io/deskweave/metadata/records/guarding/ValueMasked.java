package io.deskweave.metadata.records.guarding;

import io.deskweave.platform.problems.Problem;
import java.util.List;

/** A mask on its way back into the table, where it would take the place of the value. */
public record ValueMasked(String field) implements Problem {

    @Override
    public String code() {
        return "metadata.value.masked";
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }

    @Override
    public String message() {
        return "Field '%s' would get a value with the stars of its mask in it".formatted(field);
    }

    @Override
    public String advice() {
        return "Leave it out to keep its value, or give the whole new value";
    }

    @Override
    public List<String> path() {
        return List.of("values", field);
    }
}
