package io.deskweave.metadata.testing;

import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.definition.FieldGuards;
import io.deskweave.metadata.definition.FieldRules;
import io.deskweave.metadata.definition.ObjectDefinition;
import io.deskweave.metadata.definition.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Definitions in few words: objects and fields get ids in the order in which they are written. */
public final class Sketch {

    private final List<ObjectDefinition> objects = new ArrayList<>();
    private int fields;

    /** An object without fields, titled by its field {@code name}. */
    public Sketch object(String name, String plural) {
        objects.add(new ObjectDefinition(
                "o" + (objects.size() + 1), name, plural, Texts.none(), Texts.none(), false, false, "name", List.of()));
        return this;
    }

    /** A field of the object last begun; flags are {@code required unique indexed locked retired}. */
    public Sketch field(String name, String type, Map<String, Object> settings, String... flags) {
        var set = Set.of(flags);
        var last = objects.removeLast();
        var all = new ArrayList<>(last.fields());
        fields++;
        all.add(new FieldDefinition(
                "f" + fields,
                name,
                List.of(),
                type,
                Texts.none(),
                Texts.none(),
                settings,
                set.contains("required"),
                set.contains("unique"),
                set.contains("indexed"),
                set.contains("locked"),
                set.contains("retired")));
        objects.add(last.withFields(all));
        return this;
    }

    public Sketch field(String name, String type) {
        return field(name, type, Map.of());
    }

    /** Gives the field that came last rules. */
    public Sketch ruled(FieldRules rules) {
        var last = objects.removeLast();
        var all = new ArrayList<>(last.fields());
        all.add(all.removeLast().withRules(rules));
        objects.add(last.withFields(all));
        return this;
    }

    /** Gives the field that came last guards. */
    public Sketch guarded(FieldGuards guards) {
        var last = objects.removeLast();
        var all = new ArrayList<>(last.fields());
        all.add(all.removeLast().withGuards(guards));
        objects.add(last.withFields(all));
        return this;
    }

    public Definition definition() {
        return new Definition(objects);
    }
}
