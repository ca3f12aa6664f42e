package io.deskweave.metadata.packages;

import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.definition.FieldGuards;
import io.deskweave.metadata.definition.FieldRules;
import io.deskweave.metadata.definition.Finding;
import io.deskweave.metadata.definition.ObjectDefinition;
import io.deskweave.metadata.definition.SameThing;
import io.deskweave.metadata.definition.Storage;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** One object of this desk as a package makes it. */
final class ObjectMerge {

    private final ObjectDefinition here;
    private final NewIds ids;
    private final List<Finding> findings;
    private final List<FieldDefinition> fields;

    ObjectMerge(ObjectDefinition here, NewIds ids, List<Finding> findings) {
        this.here = here;
        this.ids = ids;
        this.findings = findings;
        this.fields = new ArrayList<>(here.fields());
    }

    /** New fields come after the one that they come after in the package. */
    ObjectDefinition with(ObjectDefinition written) {
        if (here.deleted() && written.retired()) {
            return here;
        }
        boolean fieldsAlone = Part.isFieldsAlone(written);
        int at = fieldsAlone ? fields.size() - 1 : -1;
        for (var field : written.fields()) {
            var same = SameThing.fields().of(field, written.fields(), fields);
            if (same.isPresent()) {
                at = fields.indexOf(same.get());
                fields.set(at, same.get().deleted() && field.retired() ? same.get() : merged(same.get(), field));
            } else if (field.locked()) {
                findings.add(Mismatch.missing(path(field)));
            } else if (!field.retired()) {
                at++;
                fields.add(at, added(field));
            }
        }
        return fieldsAlone ? here.withFields(fields) : titled(written);
    }

    private ObjectDefinition titled(ObjectDefinition written) {
        return new ObjectDefinition(
                here.id(),
                here.name(),
                written.plural(),
                written.labels(),
                written.help(),
                here.locked(),
                written.retired(),
                written.retired() && here.deleted(),
                written.titleField(),
                fields);
    }

    private FieldDefinition merged(FieldDefinition same, FieldDefinition written) {
        if (same.locked() != written.locked()) {
            findings.add(Mismatch.standard(path(same)));
            return same;
        }
        if (!same.type().equals(written.type())) {
            if (!isOnItsWay(same, written)) {
                findings.add(Mismatch.type(path(same), same.type(), written.type()));
            }
            return same;
        }
        return same.locked() ? reworded(same, written) : rewritten(same, written);
    }

    /** Its type is being changed to that of the package; the rest can be brought when it has arrived. */
    private static boolean isOnItsWay(FieldDefinition same, FieldDefinition written) {
        return same.storage()
                .retyping()
                .filter(to -> to.type().equals(written.type()))
                .isPresent();
    }

    private static FieldDefinition rewritten(FieldDefinition same, FieldDefinition written) {
        var aliases = new LinkedHashSet<>(same.aliases());
        aliases.add(same.name());
        aliases.addAll(written.aliases());
        aliases.remove(written.name());
        return new FieldDefinition(
                same.id(),
                written.name(),
                List.copyOf(aliases),
                same.type(),
                written.labels(),
                written.help(),
                written.settings(),
                written.required(),
                written.unique(),
                written.indexed(),
                false,
                written.retired(),
                written.rules(),
                written.guards(),
                same.storage().orAnew(same.id()));
    }

    /** Of what the platform relies on, no more than a desk may change itself. */
    private static FieldDefinition reworded(FieldDefinition same, FieldDefinition written) {
        var rules = new FieldRules(
                same.rules().visibleWhen(),
                written.rules().requiredWhen(),
                same.rules().readOnlyWhen(),
                written.rules().validWhen(),
                written.rules().message(),
                same.rules().initial());
        var guards = new FieldGuards(
                written.guards().searchable(),
                same.guards().uniqueWithin(),
                written.guards().mask(),
                same.guards().encrypted(),
                written.guards().seenBy(),
                written.guards().editedBy());
        return new FieldDefinition(
                same.id(),
                same.name(),
                same.aliases(),
                same.type(),
                written.labels(),
                written.help(),
                same.settings(),
                same.required(),
                same.unique(),
                written.indexed(),
                true,
                same.retired(),
                rules,
                guards,
                same.storage());
    }

    private FieldDefinition added(FieldDefinition written) {
        var id = ids.field();
        return new FieldDefinition(
                id,
                written.name(),
                written.aliases(),
                written.type(),
                written.labels(),
                written.help(),
                written.settings(),
                written.required(),
                written.unique(),
                written.indexed(),
                false,
                false,
                written.rules(),
                written.guards(),
                Storage.in(id));
    }

    private List<String> path(FieldDefinition field) {
        return List.of("objects", here.name(), "fields", field.name());
    }
}
