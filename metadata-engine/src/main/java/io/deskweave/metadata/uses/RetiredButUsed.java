package io.deskweave.metadata.uses;

import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.definition.Finding;
import io.deskweave.metadata.definition.ObjectDefinition;
import io.deskweave.metadata.drafts.Usage.Use.Kind;
import io.deskweave.metadata.elements.ElementKinds;
import io.deskweave.metadata.fields.FieldTypes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Fields that would be retired while rules or elements still need them, each with those by name. */
public final class RetiredButUsed {

    private RetiredButUsed() {}

    public static List<Finding> check(Definition current, Definition next, FieldTypes types, ElementKinds kinds) {
        var active = active(current);
        var retiring = new HashMap<String, Boolean>();
        var unretired = new ArrayList<ObjectDefinition>();
        for (var object : next.objects()) {
            unretired.add(object.withFields(object.fields().stream()
                    .map(field -> {
                        boolean now = !object.retired() && field.retired() && active.contains(field.id());
                        retiring.put(field.id(), now);
                        return now ? field.withRetired(false) : field;
                    })
                    .toList()));
        }
        if (!retiring.containsValue(true)) {
            return List.of();
        }
        var uses = Uses.in(next.withObjects(unretired), types, kinds).stream()
                .filter(use -> use.kind() == Kind.RULE || use.kind() == Kind.ELEMENT)
                .filter(use -> retiring.getOrDefault(use.used(), false))
                .filter(use -> !retires(next, use))
                .collect(Collectors.groupingBy(Uses.Found::used));
        return findings(next, uses);
    }

    private static List<Finding> findings(Definition next, Map<String, List<Uses.Found>> uses) {
        var findings = new ArrayList<Finding>();
        for (var object : next.objects()) {
            for (var field : object.fields()) {
                if (uses.containsKey(field.id())) {
                    findings.add(used(object, field, uses.getOrDefault(field.id(), List.of())));
                }
            }
        }
        return findings;
    }

    private static Finding used(ObjectDefinition object, FieldDefinition field, List<Uses.Found> uses) {
        var users = uses.stream().map(Uses.Found::words).collect(Collectors.joining(", "));
        return new Finding(
                "metadata.field.used",
                "Field '%s' of %s would be retired, but is used: %s".formatted(field.name(), object.name(), users),
                "Change or remove those first",
                List.of("objects", object.name(), "fields", field.name()));
    }

    /** Whoever is retired along with it does not count. */
    private static boolean retires(Definition next, Uses.Found use) {
        return use.element().isEmpty()
                && next.object(String.valueOf(use.object()))
                        .flatMap(object -> object.field(String.valueOf(use.field())))
                        .map(FieldDefinition::retired)
                        .orElse(true);
    }

    private static Set<String> active(Definition definition) {
        var active = new HashSet<String>();
        definition.objects().stream()
                .filter(object -> !object.retired())
                .flatMap(object -> object.fields().stream())
                .filter(field -> !field.retired())
                .forEach(field -> active.add(field.id()));
        return active;
    }
}
