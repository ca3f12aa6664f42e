package io.deskweave.metadata.records.storing.refusals;

import io.deskweave.metadata.fields.ValueRejected;
import io.deskweave.platform.problems.Problem;
import java.util.List;

/** A value that the type of its field does not take. */
public record ValueNotAccepted(String field, String code, String message, String advice) implements Problem {

    public static ValueNotAccepted of(String field, ValueRejected why) {
        return new ValueNotAccepted(field, why.code(), String.valueOf(why.getMessage()), why.advice());
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }

    @Override
    public List<String> path() {
        return List.of("values", field);
    }
}
