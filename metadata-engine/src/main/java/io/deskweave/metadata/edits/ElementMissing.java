package io.deskweave.metadata.edits;

import io.deskweave.platform.problems.Problem;
import java.util.List;

/** An object or field that somebody names and the definition does not have. */
public record ElementMissing(String code, String message, List<String> path) implements Problem {

    public static ElementMissing object(String name) {
        return new ElementMissing(
                "metadata.object.not-found", "There is no object '%s'".formatted(name), List.of("objects", name));
    }

    public static ElementMissing field(String object, String name) {
        return new ElementMissing(
                "metadata.field.not-found",
                "%s has no field '%s'".formatted(object, name),
                List.of("objects", object, "fields", name));
    }

    static ElementMissing option(String object, String field, String key) {
        return new ElementMissing(
                "metadata.option.not-found",
                "Field '%s' of %s has no option '%s'".formatted(field, object, key),
                List.of("objects", object, "fields", field, "settings", "options"));
    }

    public static ElementMissing element(String kind, String name) {
        return new ElementMissing(
                "metadata.element.not-found",
                "There is no '%s' among the %s".formatted(name, kind),
                List.of(kind, name));
    }

    @Override
    public Kind kind() {
        return Kind.NOT_FOUND;
    }

    @Override
    public String advice() {
        return "Look at the draft for the names that there are";
    }
}
