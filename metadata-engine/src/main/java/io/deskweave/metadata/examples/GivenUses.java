package io.deskweave.metadata.examples;

import io.deskweave.metadata.definition.ObjectDefinition;
import io.deskweave.metadata.elements.ElementKind.Use;
import io.deskweave.metadata.elements.Lists;
import io.deskweave.metadata.elements.Surroundings;
import java.util.List;
import java.util.Map;

/** The fields that the record of an example gives values, those of related and of listed records too. */
final class GivenUses {

    private GivenUses() {}

    static void of(
            Map<?, ?> written, ObjectDefinition object, Surroundings around, List<String> within, List<Use> uses) {
        written.forEach((key, value) -> {
            var name = String.valueOf(key);
            var place = Given.and(within, name);
            around.field(object, name).ifPresent(field -> {
                uses.add(new Use(field.id(), place));
                if (value instanceof Map<?, ?> related) {
                    Given.target(field, around).ifPresent(target -> of(related, target, around, place, uses));
                }
            });
            if (around.field(object, name).isEmpty() && value instanceof List<?> rows) {
                Lists.of(object, name, around).ifPresent(list -> {
                    uses.add(new Use(list.field().id(), place));
                    listed(rows, list.from(), around, place, uses);
                });
            }
        });
    }

    private static void listed(
            List<?> rows, ObjectDefinition from, Surroundings around, List<String> within, List<Use> uses) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i) instanceof Map<?, ?> row) {
                of(row, from, around, Given.and(within, Integer.toString(i)), uses);
            }
        }
    }
}
