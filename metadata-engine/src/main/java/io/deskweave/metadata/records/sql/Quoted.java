package io.deskweave.metadata.records.sql;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.deskweave.metadata.columns.StableNames;
import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.RecordColumn;
import io.deskweave.platform.tenancy.SchemaName;
import org.jooq.DSLContext;
import org.jooq.Name;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/**
 * Identifiers as they are written in SQL: quoted by jOOQ, once, and remembered, because rendering them costs as much
 * as the rest of a plan.
 */
public final class Quoted {

    private static final DSLContext RENDERER = DSL.using(SQLDialect.POSTGRES);
    private static final LoadingCache<Name, String> RENDERED =
            Caffeine.newBuilder().maximumSize(50_000).build(RENDERER::render);

    private Quoted() {}

    public static String table(SchemaName schema, ObjectModel object) {
        return name(StableNames.table(schema, object).getQualifiedName());
    }

    public static String column(FieldModel field) {
        return name(StableNames.column(field));
    }

    public static String column(RecordColumn column) {
        return switch (column) {
            case RecordColumn.Own own -> column(own.field());
            case RecordColumn.Standard standard ->
                name(
                        switch (standard) {
                            case ID -> StableNames.ID;
                            case VERSION -> StableNames.VERSION;
                            case RELEASE -> StableNames.RELEASE;
                            case CREATED_AT -> StableNames.CREATED_AT;
                            case UPDATED_AT -> StableNames.UPDATED_AT;
                            case CREATED_BY -> StableNames.CREATED_BY;
                        });
        };
    }

    public static String name(Name name) {
        return RENDERED.get(name);
    }
}
