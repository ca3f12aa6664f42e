package io.deskweave.metadata.retypes;

import io.deskweave.metadata.compile.Compiler;
import io.deskweave.metadata.conversions.Way;
import io.deskweave.metadata.releases.ReleaseTables;
import io.deskweave.metadata.retypes.RetypeTables.Row;
import io.deskweave.platform.tenancy.SchemaName;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** What the changes of types on their way need to read and write values. */
@Component
class Carriages {

    private final Compiler compiler;

    Carriages(Compiler compiler) {
        this.compiler = compiler;
    }

    /** As the release has it that brought the change: there both types are known, whatever came later. */
    Carriage of(DSLContext sql, SchemaName schema, Row row) {
        var definition =
                new ReleaseTables(sql, schema).definition(row.release()).orElseThrow();
        var stored = compiler.buildStored(definition).objectById(row.object()).orElseThrow();
        var way = definition.objects().stream()
                .flatMap(object -> object.fields().stream())
                .filter(field -> field.id().equals(row.field()))
                .findFirst()
                .flatMap(field -> field.storage().retyping().map(to -> Way.of(stored, field, to)))
                .orElseThrow(() -> new IllegalStateException(
                        "Release %d does not retype %s".formatted(row.release(), row.field())));
        return new Carriage(schema, stored, way);
    }
}
