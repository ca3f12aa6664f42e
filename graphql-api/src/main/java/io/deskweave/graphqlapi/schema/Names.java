package io.deskweave.graphqlapi.schema;

import io.deskweave.metadata.fields.ValueShape;
import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.model.Model;
import io.deskweave.metadata.model.ObjectModel;
import java.util.HashSet;

/** The names under which an object's fields are answered: their own, and deprecated those that they had before. */
final class Names {

    private Names() {}

    static void each(ObjectModel object, ShapeTypes shapes, FormerNames former, Visitor visitor) {
        var taken = new HashSet<String>();
        var fields = object.fields().stream().filter(shapes::shows).toList();
        for (var field : fields) {
            taken.add(field.name());
            visitor.visit(field, field.name(), "");
        }
        for (var field : fields) {
            for (var alias : field.aliases()) {
                if (taken.add(alias)) {
                    var day = former.since(object, alias)
                            .map(since -> " on " + since)
                            .orElse("");
                    visitor.visit(field, alias, "Renamed to %s%s".formatted(field.name(), day));
                }
            }
        }
    }

    /** Whether several records that a field refers to can be had by pages too; a field of that name comes first. */
    static boolean isPaged(Model model, ObjectModel object, FieldModel field) {
        var name = ApiNames.page(field);
        return field.shape() instanceof ValueShape.References
                && object.field(name).isEmpty()
                && model.inversesOf(object).stream()
                        .noneMatch(inverse -> inverse.name().equals(name));
    }

    /** Takes one name of a field; the deprecation is empty for its own. */
    @FunctionalInterface
    interface Visitor {
        void visit(FieldModel field, String name, String deprecation);
    }
}
