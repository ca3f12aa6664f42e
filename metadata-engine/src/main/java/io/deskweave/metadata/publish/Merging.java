package io.deskweave.metadata.publish;

import io.deskweave.metadata.fields.Computed;
import io.deskweave.metadata.fields.ValueShape;
import io.deskweave.metadata.fields.ValueShape.Listed;
import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.model.Model;
import io.deskweave.metadata.model.ObjectModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A field whose records may hold options that were merged into others. */
record Merging(ObjectModel object, FieldModel field, Listed options) {

    /** What the next model merges and the one before did not. */
    static List<Merging> between(Model before, Model after) {
        return in(after).stream()
                .filter(each -> !each.options()
                        .mergedSince(was(before, each).orElse(new ValueShape.YesNo()))
                        .isEmpty())
                .toList();
    }

    private static Optional<ValueShape> was(Model before, Merging each) {
        return before.objectById(each.object().id()).stream()
                .flatMap(object -> object.fields().stream())
                .filter(field -> field.id().equals(each.field().id())
                        && field.column().equals(each.field().column()))
                .map(FieldModel::shape)
                .findFirst();
    }

    /** The first of these fields that merges anything. */
    static Optional<Merging> first(Model model, Set<String> fields) {
        return in(model).stream()
                .filter(each -> fields.contains(each.field().id()))
                .findFirst();
    }

    private static List<Merging> in(Model model) {
        var found = new ArrayList<Merging>();
        for (var object : model.objects()) {
            for (var field : object.fields()) {
                if (field.shape() instanceof Listed options && !options.merged().isEmpty() && !computed(field)) {
                    found.add(new Merging(object, field, options));
                }
            }
        }
        return found;
    }

    /** What is computed is computed anew, for its settings are others. */
    private static boolean computed(FieldModel field) {
        return Computed.is(field.type());
    }
}
