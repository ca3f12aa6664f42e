package io.deskweave.metadata.columns;

import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.platform.tenancy.SchemaName;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * The names of tables and columns, made from stable ids so that renaming touches no table. A field whose type was
 * changed has another column, named by its id and the release that brought it, such as {@code f12$7}. Every table of
 * records has the columns
 * {@code id uuid, version integer, release integer, created_at, updated_at timestamptz, created_by, updated_by uuid}
 * beside one for each field.
 */
public final class StableNames {

    public static final Name ID = DSL.name("id");
    public static final Name VERSION = DSL.name("version");
    public static final Name RELEASE = DSL.name("release");
    public static final Name CREATED_AT = DSL.name("created_at");
    public static final Name UPDATED_AT = DSL.name("updated_at");
    public static final Name CREATED_BY = DSL.name("created_by");
    public static final Name UPDATED_BY = DSL.name("updated_by");

    /** Ends the name of the second column of money; no field's id holds such a sign. */
    public static final String CURRENCY = "$currency";

    /** Ends the name of the second column of a reference to any of several objects. */
    public static final String OBJECT = "$object";

    /** Ends the name of the second column of an encrypted field, by which its values are found. */
    public static final String DIGEST = "$digest";

    private StableNames() {}

    public static Table<Record> table(SchemaName schema, ObjectModel object) {
        return DSL.table(DSL.name(schema.value(), object.id()));
    }

    public static Name column(FieldModel field) {
        return DSL.name(field.column());
    }

    public static Field<Object> column(String alias, FieldModel field) {
        return DSL.field(DSL.name(alias, field.column()));
    }

    /** The second column of money. No column's name holds the sign, so that none can have this name. */
    public static Name currency(String column) {
        return DSL.name(column + CURRENCY);
    }

    /** The second column of a reference to any of several objects: the id of the object. */
    public static Name object(String column) {
        return DSL.name(column + OBJECT);
    }

    /** The second column of an encrypted field: what equal values have in common. */
    public static Name digest(String column) {
        return DSL.name(column + DIGEST);
    }

    /** The column by which values are told apart. */
    public static Name compared(String column, boolean sealed) {
        return sealed ? digest(column) : DSL.name(column);
    }

    /** The column of a field that a release begins to retype; that of no other release has this name. */
    public static String retyped(String fieldId, int release) {
        return fieldId + '$' + release;
    }

    /** The id of the field that a column is one of. */
    static String fieldId(String column) {
        int end = column.indexOf('$');
        return end < 0 ? column : column.substring(0, end);
    }

    /** Whether a column may be there from a retyping that was given up. */
    static boolean isRetyped(String column) {
        return column.indexOf('$') > 0;
    }

    /** The unique index of a field, named in the database's refusal of a second record with the same value. */
    public static Name unique(String column) {
        return DSL.name(column + "_unique");
    }

    /** The index of the words in a column. */
    public static Name search(String column) {
        return DSL.name(column + "_search");
    }

    /** The function of a tenant's schema that finds the words in a text. */
    public static Name words(SchemaName schema) {
        return DSL.name(schema.value(), "search_words");
    }

    /** The function that makes a question about words of what people wrote. */
    public static Name wanted(SchemaName schema) {
        return DSL.name(schema.value(), "search_wanted");
    }

    /** The function that lets a table of records tell what happens to them. */
    static Name watching(SchemaName schema) {
        return DSL.name(schema.value(), "watch_records");
    }

    public static Name index(String column) {
        return DSL.name(column + "_index");
    }

    /** The constraint of a reference, named in the database's refusal of a reference to nothing. */
    public static Name foreignKey(String column) {
        return DSL.name(column + "_reference");
    }

    static Name sequence(String column) {
        return DSL.name(column + "_number");
    }
}
