package io.deskweave.metadata.rules.computed;

import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.definition.Finding;
import io.deskweave.metadata.definition.ObjectDefinition;
import io.deskweave.metadata.fields.FieldPlace;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What was found, in the order in which it was. */
final class Found {

    private static final int NAME_SHOWN = 70;

    private final List<Finding> all = new ArrayList<>();

    void add(String code, List<String> path, String message, String advice) {
        all.add(new Finding(code, message, advice, path));
    }

    void addAll(Collection<Finding> findings) {
        all.addAll(findings);
    }

    List<Finding> all() {
        return List.copyOf(all);
    }

    static List<String> path(ObjectDefinition object, FieldDefinition field, String... more) {
        var path = new ArrayList<>(new FieldPlace(shown(object.name()), shown(field.name())).path());
        path.addAll(List.of(more));
        return path;
    }

    /** A name as it was written, cut when somebody wrote a novel. */
    static String shown(String name) {
        return name.length() <= NAME_SHOWN ? name : name.substring(0, NAME_SHOWN) + "…";
    }
}
