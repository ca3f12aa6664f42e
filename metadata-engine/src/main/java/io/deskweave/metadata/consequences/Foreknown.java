package io.deskweave.metadata.consequences;

import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.expressions.evaluation.CheckedRule;
import io.deskweave.metadata.expressions.tree.Node;
import io.deskweave.metadata.expressions.tree.Path;
import io.deskweave.metadata.expressions.tree.Walk;
import io.deskweave.metadata.expressions.types.Ambient;
import io.deskweave.metadata.fields.Computed;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/** What can be said today about what a rule of the next definition will answer about the records that there are. */
final class Foreknown {

    private final Map<String, FieldDefinition> current;
    private final Map<String, FieldDefinition> next;

    Foreknown(Definition current, Definition next) {
        this.current = byId(current);
        this.next = byId(next);
    }

    private static Map<String, FieldDefinition> byId(Definition definition) {
        var fields = new HashMap<String, FieldDefinition>();
        definition.objects().stream()
                .filter(object -> !object.deleted())
                .flatMap(object -> object.fields().stream())
                .filter(field -> !field.deleted())
                .forEach(field -> fields.put(field.id(), field));
        return fields;
    }

    /** Who will write a record again is not known, nor what is yet to be computed or carried over. */
    boolean answers(CheckedRule rule) {
        var asksWho = new AtomicBoolean();
        Walk.through(rule.tree(), node -> {
            if (node instanceof Node.Known known
                    && known.ambient() != Ambient.NOW
                    && known.ambient() != Ambient.TODAY) {
                asksWho.set(true);
            }
        });
        return !asksWho.get()
                && rule.inputs().stream()
                        .flatMap(path -> path.members().stream())
                        .allMatch(member -> isSettled(member.id()));
    }

    /** Whether the values of a field are now what they will be once the definition is in force. */
    boolean isSettled(String id) {
        var is = next.get(id);
        var was = current.get(id);
        if (is == null) {
            return false;
        }
        if (was == null) {
            return !Computed.is(is.type());
        }
        return was.type().equals(is.type())
                && (!Computed.is(is.type()) || was.settings().equals(is.settings()));
    }

    /** Whether there are columns all along the way. */
    boolean isThere(Path path) {
        return path.members().stream().allMatch(member -> current.containsKey(member.id()));
    }
}
