package io.deskweave.metadata.elements;

import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.definition.ObjectDefinition;
import io.deskweave.metadata.fields.ValueShape.Reference;
import io.deskweave.platform.problems.NearNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Objects and fields as elements name them, related ones behind a dot: {@code customer.name}. */
public final class FieldPaths {

    private static final int STEPS_MAX = 3;

    private FieldPaths() {}

    /** The object of this name; notes when there is none, with the nearest. */
    public static Optional<ObjectDefinition> object(
            String name, Surroundings around, Notes notes, List<String> within) {
        var object = around.object(name);
        if (object.isEmpty()) {
            notes.add(
                    "metadata.element.object-unknown",
                    within,
                    "There is no object '%s'".formatted(name),
                    NearNames.advice(around.objectNames().stream(), name, "Name one that is there and not retired"));
        }
        return object;
    }

    /** The field at the end of the path; notes when there is none, with the nearest. */
    public static Optional<FieldDefinition> field(
            ObjectDefinition object, String path, Surroundings around, Notes notes, List<String> within) {
        var steps = steps(object, path, around);
        if (steps.size() == path.split("\\.", -1).length) {
            return Optional.of(steps.getLast().field());
        }
        var at = steps.isEmpty() ? Optional.of(object) : target(steps.getLast(), around);
        var missing = path.split("\\.", -1)[steps.size()];
        notes.add(
                "metadata.element.field-unknown",
                within,
                at.map(last -> "%s has no field '%s'".formatted(last.name(), missing))
                        .orElseGet(() -> "'%s' leads nowhere: only a reference has fields behind it".formatted(path)),
                at.map(last -> NearNames.advice(
                                around.fieldNames(last).stream(), missing, "Name one that is there and not retired"))
                        .orElse("Name a field of the record, or one behind a reference"));
        return Optional.empty();
    }

    /** Every field on the path that exists. */
    public static List<ElementKind.Use> uses(
            ObjectDefinition object, String path, Surroundings around, List<String> within) {
        return steps(object, path, around).stream()
                .map(step -> new ElementKind.Use(step.field().id(), within))
                .toList();
    }

    private static List<Step> steps(ObjectDefinition object, String path, Surroundings around) {
        var steps = new ArrayList<Step>();
        var at = Optional.of(object);
        for (var name : path.split("\\.", -1)) {
            var from = at;
            var step = from.flatMap(o -> around.field(o, name).map(field -> new Step(o, field)));
            if (step.isEmpty() || steps.size() == STEPS_MAX) {
                break;
            }
            steps.add(step.get());
            at = target(step.get(), around);
        }
        return steps;
    }

    private static Optional<ObjectDefinition> target(Step step, Surroundings around) {
        return around.shape(step.object(), step.field())
                .filter(Reference.class::isInstance)
                .flatMap(shape -> around.objectById(((Reference) shape).objectId()));
    }

    private record Step(ObjectDefinition object, FieldDefinition field) {}
}
