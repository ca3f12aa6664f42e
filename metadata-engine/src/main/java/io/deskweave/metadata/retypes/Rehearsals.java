package io.deskweave.metadata.retypes;

import io.deskweave.metadata.compile.Compiler;
import io.deskweave.metadata.conversions.Way;
import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.definition.ObjectDefinition;
import io.deskweave.metadata.definition.Retyping;
import io.deskweave.metadata.drafts.Retypes.Rehearsed;
import io.deskweave.platform.tenancy.SchemaName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;

/** Changes of types tried on the values that there are, without writing any. */
public record Rehearsals(Compiler compiler, DSLContext sql, SchemaName schema) {

    /** All that a definition brings and is not under way in force; together they look at some 200,000 records. */
    public List<Rehearsed> of(Definition inForce, Definition next) {
        var rehearsed = new ArrayList<Rehearsed>();
        int left = Rehearsal.RECORDS_MAX;
        for (var object : inForce.objects()) {
            for (var field : object.fields()) {
                var begun = begun(next, field);
                if (begun.isPresent() && left > 0 && !object.deleted()) {
                    var rehearsal = new Rehearsal(sql);
                    left -= rehearsal.run(carriage(object, field, begun.get()), left);
                    rehearsed.add(new Rehearsed(
                            object.name(),
                            field.name(),
                            begun.get().type(),
                            begun.get().conversion().otherwise(),
                            rehearsal.preview()));
                }
            }
        }
        return List.copyOf(rehearsed);
    }

    private static Optional<Retyping> begun(Definition next, FieldDefinition inForce) {
        return next.objects().stream()
                .flatMap(object -> object.fields().stream())
                .filter(field -> field.id().equals(inForce.id()))
                .map(field -> field.storage().retyping())
                .flatMap(Optional::stream)
                .filter(to -> !inForce.storage().retyping().equals(Optional.of(to)))
                .findFirst();
    }

    /** What is on its way already is left out, so that only this change is looked at. */
    Carriage carriage(ObjectDefinition object, FieldDefinition field, Retyping wanted) {
        var to = wanted.withColumn(Carriage.LOOKED_AT);
        var looked = object.withFields(List.of(field.withRetyping(Optional.of(to))));
        var stored = compiler.buildStored(new Definition(List.of(looked)))
                .objectById(object.id())
                .orElseThrow();
        return new Carriage(schema, stored, Way.of(stored, looked.fields().getFirst(), to));
    }
}
