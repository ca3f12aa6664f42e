package io.deskweave.metadata.fields;

import io.deskweave.platform.problems.Problem;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** One kind of field that a tenant may choose. Adding a kind is adding one class here and one folder in the console. */
public interface FieldType {

    /** Its name in definitions, such as {@code longText}. */
    String key();

    /** What a definition may set for it, and every finding about what was set; empty when all is well. */
    List<Problem> checkSettings(FieldPlace place, Map<String, Object> settings);

    /** Every finding about new settings of a field that has records: what is stored must stay readable and in place. */
    default List<Problem> checkChange(FieldPlace place, Map<String, Object> before, Map<String, Object> after) {
        return List.of();
    }

    /** The shape of its values; settings have been checked. */
    ValueShape shape(Map<String, Object> settings);

    /**
     * Reads a value as the API's JSON has it (String, Number, Boolean, Map) into the shape's Java type.
     *
     * @throws ValueRejected with what is wrong and what to write instead
     */
    Object fromJson(Map<String, Object> settings, Object json) throws ValueRejected;

    /**
     * Reads a value as a cell of an imported file has it: people's spellings, such as a choice by its label in any
     * language.
     *
     * @param text not blank
     */
    Object fromText(Map<String, Object> settings, String text, TextForm form) throws ValueRejected;

    /** The value as an exported file has it, which {@code fromText} reads back as the same value. */
    default String toText(Map<String, Object> settings, Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    /** Whether records can be found fast by it. */
    default boolean indexable() {
        return true;
    }

    /** Whether {@code unique} makes sense for it. */
    default boolean canBeUnique() {
        return indexable();
    }

    /** Whether people write it; false where the database gives the value. */
    default boolean writable() {
        return true;
    }
}
