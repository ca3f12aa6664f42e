package io.deskweave.metadata.fields;

/** The kinds of fields whose values the platform computes from others, and what their settings are called. */
public final class Computed {

    public static final String FORMULA = "formula";
    public static final String ROLL_UP = "rollUp";

    /** Of a formula: what it is worth. */
    public static final String EXPRESSION = "expression";

    /** The key of the type of field whose values it has. */
    public static final String RESULT = "result";

    /** Of a roll-up: the list of records that are looked at, by the name that a reference gives it. */
    public static final String LIST = "list";

    /** Of a roll-up: {@code count}, {@code sum}, {@code min}, {@code max} or {@code average}. */
    public static final String FUNCTION = "function";

    /** Of a roll-up: the field of those records; {@code count} has none. */
    public static final String FIELD = "field";

    /** Of a roll-up: which of those records count. */
    public static final String CONDITION = "condition";

    private Computed() {}

    public static boolean is(FieldType type) {
        return is(type.key());
    }

    public static boolean is(String type) {
        return type.equals(FORMULA) || type.equals(ROLL_UP);
    }
}
