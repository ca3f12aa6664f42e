package io.deskweave.metadata.definition;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a field, each an expression of the rule language over the record that the field is of; null for none.
 *
 * @param visibleWhen when people see it: what they do not see is neither asked for nor taken
 * @param requiredWhen when it must have a value
 * @param readOnlyWhen when its value stays as it is
 * @param validWhen what holds whenever it has a value
 * @param message what to tell those whose value does not hold, in every language of the tenant
 * @param initial gives the value of a new record that brings none
 */
public record FieldRules(
        @Nullable String visibleWhen,
        @Nullable String requiredWhen,
        @Nullable String readOnlyWhen,
        @Nullable String validWhen,
        Texts message,
        @Nullable String initial) {

    private static final FieldRules NONE = new FieldRules(null, null, null, null, Texts.none(), null);

    public static FieldRules none() {
        return NONE;
    }

    public boolean isEmpty() {
        return message.byLanguage().isEmpty()
                && Stream.of(visibleWhen, requiredWhen, readOnlyWhen, validWhen, initial)
                        .allMatch(rule -> rule == null);
    }
}
