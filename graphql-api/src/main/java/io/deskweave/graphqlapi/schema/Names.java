package io.deskweave.graphqlapi.schema;

import io.deskweave.metadata.model.FieldModel;
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

    /** Takes one name of a field; the deprecation is empty for its own. */
    @FunctionalInterface
    interface Visitor {
        void visit(FieldModel field, String name, String deprecation);
    }
}
