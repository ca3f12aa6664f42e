package io.deskweave.metadata.publish;

import io.deskweave.metadata.computing.Computations;
import io.deskweave.metadata.fields.Computed;
import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.model.Model;
import io.deskweave.metadata.model.ObjectModel;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Which computed fields records do not have yet as the next model wants them. */
final class Unfilled {

    private Unfilled() {}

    /** By id: what is new, back from retirement or computed otherwise than before, and all that depends on it. */
    static Set<String> of(Model before, Model after) {
        var unfilled = new HashSet<String>();
        for (var object : after.objects()) {
            var was = before.objectById(object.id());
            object.fields().stream()
                    .filter(field -> Computed.is(field.type()))
                    .filter(field -> !same(was, field))
                    .forEach(field -> unfilled.add(field.id()));
        }
        return unfilled.isEmpty() ? unfilled : Computations.of(after).withDependents(unfilled);
    }

    private static boolean same(Optional<ObjectModel> before, FieldModel field) {
        return before.stream()
                .flatMap(object -> object.fields().stream())
                .anyMatch(was -> was.id().equals(field.id()) && was.settings().equals(field.settings()));
    }
}
