package io.deskweave.metadata.rules;

import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.definition.ObjectDefinition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Within an object every name stands for one thing: its fields, what they were called before, and the lists that
 * others' references give it. Retired fields keep their names, for they may come back.
 */
final class NamesTaken implements Rule {

    @Override
    public void check(Examined examined, Findings findings) {
        var taken = new HashMap<String, Map<String, String>>();
        for (var object : examined.objects()) {
            var names = taken.computeIfAbsent(object.name(), name -> new HashMap<>());
            for (var field : object.fields()) {
                take(names, field.name(), "field", Findings.path(object, field), findings);
            }
            for (var field : object.fields()) {
                takeAliases(names, object, field, findings);
            }
        }
        examined.eachField((object, field) -> {
            var inverse = References.inverse(examined, field);
            for (var target : References.targets(examined, field)) {
                var names = taken.get(target);
                if (inverse != null && names != null) {
                    take(names, inverse, "inverse", Findings.path(object, field, "settings", "inverse"), findings);
                }
            }
        });
    }

    private static void takeAliases(
            Map<String, String> names, ObjectDefinition object, FieldDefinition field, Findings findings) {
        for (var alias : field.aliases()) {
            take(names, alias, "alias", Findings.path(object, field, "aliases"), findings);
        }
    }

    private static void take(
            Map<String, String> names, String name, String sort, List<String> path, Findings findings) {
        var holder = names.putIfAbsent(name, described(sort));
        if (holder == null) {
            return;
        }
        var shown = Findings.shown(name);
        findings.add(
                code(sort),
                path,
                "The name '%s' is taken by %s".formatted(shown, holder),
                "Choose another name, such as %s2; a retired field can be restored instead".formatted(shown));
    }

    private static String described(String sort) {
        return switch (sort) {
            case "field" -> "another field of this object";
            case "alias" -> "the former name of a field of this object";
            default -> "a list that a reference gives this object";
        };
    }

    private static String code(String sort) {
        return switch (sort) {
            case "field" -> "metadata.field.name-taken";
            case "alias" -> "metadata.field.alias-taken";
            default -> "metadata.field.inverse-taken";
        };
    }
}
