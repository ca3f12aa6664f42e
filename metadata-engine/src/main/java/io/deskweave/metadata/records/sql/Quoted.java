package io.deskweave.metadata.records.sql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.deskweave.metadata.columns.StableNames;
import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.RecordColumn;
import io.deskweave.platform.tenancy.SchemaName;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Name;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/**
 * Identifiers as they are written in SQL: quoted by jOOQ, once, and remembered by the id that they are made of, because
 * making and rendering a name for each column cost ten times as much as the rest of a plan.
 */
public final class Quoted {

    private static final int REMEMBERED = 50_000;
    private static final DSLContext RENDERER = DSL.using(SQLDialect.POSTGRES);
    private static final Map<RecordColumn.Standard, String> STANDARD = Arrays.stream(RecordColumn.Standard.values())
            .collect(Collectors.toUnmodifiableMap(column -> column, column -> render(name(column))));
    private static final Cache<String, String> COLUMNS =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();
    private static final Cache<String, String> TABLES =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    private Quoted() {}

    public static String table(SchemaName schema, ObjectModel object) {
        return TABLES.get(
                schema.value() + '.' + object.id(),
                key -> render(StableNames.table(schema, object).getQualifiedName()));
    }

    /** The function that finds the words in a text. */
    public static String words(SchemaName schema) {
        return TABLES.get(schema.value() + ".$words", key -> render(StableNames.words(schema)));
    }

    /** The function that makes a question of what people ask for. */
    public static String wanted(SchemaName schema) {
        return TABLES.get(schema.value() + ".$wanted", key -> render(StableNames.wanted(schema)));
    }

    public static String column(FieldModel field) {
        return COLUMNS.get(field.column(), id -> render(StableNames.column(field)));
    }

    /** Where the currency of an amount of money lies, beside the amount. */
    public static String currency(FieldModel field) {
        return COLUMNS.get(field.column() + "$", id -> render(StableNames.currency(field.column())));
    }

    /** The same for a column that is quoted already, perhaps behind an alias. */
    public static String currency(String money) {
        return money.isEmpty() ? "" : money.substring(0, money.length() - 1) + StableNames.CURRENCY + '"';
    }

    /** Where the object's id of a reference to any of several objects lies, beside the record's. */
    public static String object(FieldModel field) {
        return COLUMNS.get(field.column() + StableNames.OBJECT, key -> render(StableNames.object(field.column())));
    }

    /** The same for a column that is quoted already, perhaps behind an alias. */
    public static String object(String reference) {
        return reference.isEmpty() ? "" : reference.substring(0, reference.length() - 1) + StableNames.OBJECT + '"';
    }

    /** Where the digests of an encrypted field lie. */
    public static String digest(FieldModel field) {
        return COLUMNS.get(field.column() + StableNames.DIGEST, key -> render(StableNames.digest(field.column())));
    }

    /** The column by which values are told apart: of an encrypted field that of their digests. */
    public static String compared(FieldModel field) {
        return field.encrypted() ? digest(field) : column(field);
    }

    /** A table of the tenant that is not an object's. */
    public static String table(SchemaName schema, String name) {
        return TABLES.get(schema.value() + '/' + name, key -> render(DSL.name(schema.value(), name)));
    }

    public static String column(RecordColumn column) {
        return switch (column) {
            case RecordColumn.Own own -> column(own.field());
            case RecordColumn.Part part -> column(part.field());
            case RecordColumn.Standard standard -> Objects.requireNonNull(STANDARD.get(standard));
        };
    }

    private static Name name(RecordColumn.Standard column) {
        return switch (column) {
            case ID -> StableNames.ID;
            case VERSION -> StableNames.VERSION;
            case RELEASE -> StableNames.RELEASE;
            case CREATED_AT -> StableNames.CREATED_AT;
            case UPDATED_AT -> StableNames.UPDATED_AT;
            case CREATED_BY -> StableNames.CREATED_BY;
        };
    }

    private static String render(Name name) {
        return RENDERER.render(name);
    }
}
