package io.deskweave.metadata.records.commands;

import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.platform.problems.Problem;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value that was given under a name which its field had before. */
record FormerName(String used, String name) implements Problem {

    @Override
    public String code() {
        return "metadata.value.former-name";
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }

    @Override
    public String message() {
        return "Field '%s' is called '%s' now; what you sent was taken".formatted(used, name);
    }

    @Override
    public String advice() {
        return "Write '%s'; the former name goes when its field is deleted".formatted(name);
    }

    @Override
    public List<String> path() {
        return List.of("values", used);
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    /** One for each value that comes under such a name. */
    static List<Problem> among(ObjectModel object, Map<String, @Nullable Object> values) {
        return values.keySet().stream()
                .flatMap(used -> object
                        .field(used)
                        .filter(field -> !field.name().equals(used))
                        .<Problem>map(field -> new FormerName(used, field.name()))
                        .stream())
                .toList();
    }
}
