package io.deskweave.metadata.rules;

import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.definition.Finding;
import io.deskweave.metadata.definition.ObjectDefinition;
import io.deskweave.metadata.fields.FieldPlace;
import io.deskweave.platform.problems.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What rules found, in the order in which they found it. */
final class Findings {

    private static final int NAME_SHOWN = 70;

    private final List<Problem> all = new ArrayList<>();

    void add(String code, List<String> path, String message, String advice) {
        all.add(new Finding(code, message, advice, path));
    }

    void addAll(Collection<? extends Problem> findings) {
        all.addAll(findings);
    }

    List<Problem> all() {
        return List.copyOf(all);
    }

    static List<String> path(ObjectDefinition object) {
        return List.of("objects", shown(object.name()));
    }

    static List<String> path(ObjectDefinition object, FieldDefinition field) {
        return place(object, field).path();
    }

    static List<String> path(ObjectDefinition object, FieldDefinition field, String... more) {
        var path = new ArrayList<>(path(object, field));
        path.addAll(List.of(more));
        return path;
    }

    static FieldPlace place(ObjectDefinition object, FieldDefinition field) {
        return new FieldPlace(shown(object.name()), shown(field.name()));
    }

    /** A name as it was written, cut when somebody wrote a novel. */
    static String shown(String name) {
        return name.length() <= NAME_SHOWN ? name : name.substring(0, NAME_SHOWN) + "…";
    }
}
