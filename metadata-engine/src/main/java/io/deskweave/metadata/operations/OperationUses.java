package io.deskweave.metadata.operations;

import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.definition.Finding;
import io.deskweave.metadata.definition.ObjectDefinition;
import io.deskweave.metadata.drafts.Usage.Use;
import io.deskweave.metadata.operations.SavedOperations.Place;
import io.deskweave.platform.problems.Problem;
import io.deskweave.platform.tenancy.SchemaName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/** Which saved operations use what. */
public final class OperationUses {

    private static final int NAMED_MAX = 10;

    private OperationUses() {}

    /** Those that use the object or field with this id. */
    public static List<Use> of(DSLContext sql, SchemaName schema, String id) {
        return new OperationTable(sql, schema)
                .using(Set.of(id)).values().stream()
                        .flatMap(List::stream)
                        .map(place -> Use.byOperation(place.client(), place.name()))
                        .toList();
    }

    /** Warnings, one for each object or field that clients would ask for in vain, or that would be of another type. */
    public static List<Problem> lost(DSLContext sql, SchemaName schema, Definition current, Definition next) {
        var lost = new LinkedHashMap<String, Lost>();
        var before = shown(current);
        var after = shown(next);
        before.forEach((id, was) -> {
            var is = after.get(id);
            if (is == null) {
                lost.put(id, new Lost(was, "would no longer be there"));
            } else if (!is.type().equals(was.type())) {
                lost.put(id, new Lost(is, "would be of another type"));
            }
        });
        if (lost.isEmpty()) {
            return List.of();
        }
        var problems = new ArrayList<Problem>();
        var using = new OperationTable(sql, schema).using(lost.keySet());
        lost.forEach((id, what) -> {
            if (using.containsKey(id)) {
                problems.add(warning(what, using.getOrDefault(id, List.of())));
            }
        });
        return problems;
    }

    private static Problem warning(Lost lost, List<Place> users) {
        var named = users.stream()
                .limit(NAMED_MAX)
                .map(place -> "%s of %s".formatted(place.name(), place.client()))
                .collect(Collectors.joining(", "));
        var more = users.size() > NAMED_MAX ? " and %d more".formatted(users.size() - NAMED_MAX) : "";
        return Finding.warning(
                "metadata.operation.broken",
                "%s %s for saved operations of clients: %s%s"
                        .formatted(lost.what().words(), lost.how(), named, more),
                "Let those who run these clients change them first, or go on",
                lost.what().path());
    }

    /** By id. A field on its way to another type is of that type already: it will be, without being asked again. */
    private static Map<String, Shown> shown(Definition definition) {
        var shown = new LinkedHashMap<String, Shown>();
        for (var object : definition.retyped().objects()) {
            if (!object.retired()) {
                shown.put(object.id(), new Shown(object.name(), List.of("objects", object.name()), ""));
                object.fields().stream()
                        .filter(field -> !field.retired())
                        .forEach(field -> shown.put(field.id(), field(object, field)));
            }
        }
        return shown;
    }

    private static Shown field(ObjectDefinition object, FieldDefinition field) {
        return new Shown(
                "Field '%s' of %s".formatted(field.name(), object.name()),
                List.of("objects", object.name(), "fields", field.name()),
                field.type());
    }

    /** What clients see by its id. */
    private record Shown(String words, List<String> path, String type) {}

    private record Lost(Shown what, String how) {}
}
