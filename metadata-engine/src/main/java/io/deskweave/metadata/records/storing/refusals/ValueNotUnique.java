package io.deskweave.metadata.records.storing.refusals;

import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.platform.problems.Problem;
import java.util.List;

/** A value that another record has already in a field that allows each value once, perhaps once in each scope. */
public record ValueNotUnique(String field, List<String> within) implements Problem {

    public static ValueNotUnique of(ObjectModel object, FieldModel field) {
        var within = object.scopeOf(field).stream().map(FieldModel::name).toList();
        return new ValueNotUnique(field.name(), within);
    }

    @Override
    public String code() {
        return "metadata.value.not-unique";
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }

    @Override
    public String message() {
        if (within.isEmpty()) {
            return "Another record has this value in field '%s', which allows each value once".formatted(field);
        }
        return "Another record with the same '%s' has this value in field '%s', which allows each value once there"
                .formatted(String.join("', '", within), field);
    }

    @Override
    public String advice() {
        return "Give another value, or change the other record first";
    }

    @Override
    public List<String> path() {
        return List.of("values", field);
    }
}
