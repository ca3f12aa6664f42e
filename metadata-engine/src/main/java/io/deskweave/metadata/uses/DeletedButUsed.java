package io.deskweave.metadata.uses;

import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.definition.Finding;
import io.deskweave.metadata.definition.ObjectDefinition;
import io.deskweave.metadata.drafts.Usage.Use.Kind;
import io.deskweave.metadata.elements.ElementKinds;
import io.deskweave.metadata.fields.FieldTypes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Objects that would be deleted while something names them, each with those by name. Retiring asks the same; a kind of
 * element may have become stricter since.
 */
public final class DeletedButUsed {

    private static final Set<Kind> NAMING = Set.of(Kind.REFERENCE, Kind.RULE, Kind.ELEMENT);

    private DeletedButUsed() {}

    public static List<Finding> check(Definition current, Definition next, FieldTypes types, ElementKinds kinds) {
        var kept = current.objects().stream()
                .filter(object -> !object.deleted())
                .map(ObjectDefinition::id)
                .toList();
        var going = next.objects().stream()
                .filter(object -> object.deleted() && kept.contains(object.id()))
                .toList();
        if (going.isEmpty()) {
            return List.of();
        }
        var there = next.withObjects(next.objects().stream()
                .map(object -> going.contains(object) ? object.withRetired(false) : object)
                .toList());
        var uses = Uses.in(there, types, kinds);
        var findings = new ArrayList<Finding>();
        for (var object : going) {
            var users = users(object, going, uses);
            if (!users.isEmpty()) {
                findings.add(new Finding(
                        "metadata.object.deletion-used",
                        "%s would be deleted, but is used: %s".formatted(object.name(), users),
                        "Change or remove those first",
                        List.of("objects", object.name())));
            }
        }
        return findings;
    }

    /** Whoever is deleted along with it does not count. */
    private static String users(ObjectDefinition object, List<ObjectDefinition> going, List<Uses.Found> uses) {
        var used = Stream.concat(
                        Stream.of(object.id()), object.fields().stream().map(FieldDefinition::id))
                .collect(Collectors.toSet());
        var names = new HashSet<>(going.stream().map(ObjectDefinition::name).toList());
        return uses.stream()
                .filter(use -> NAMING.contains(use.kind()) && used.contains(use.used()))
                .filter(use -> use.object() == null || !names.contains(use.object()))
                .map(Uses.Found::words)
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
