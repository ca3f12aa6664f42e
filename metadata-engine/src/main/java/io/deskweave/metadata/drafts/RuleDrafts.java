package io.deskweave.metadata.drafts;

import io.deskweave.metadata.definition.Texts;
import io.deskweave.platform.problems.Problem;
import io.deskweave.platform.tenancy.TenantScope;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rules of fields while they are being written, looked at with the draft and kept nowhere. All methods need
 * READ_CONFIGURATION and refuse with {@code metadata.object.not-found} and {@code metadata.field.not-found}.
 */
public interface RuleDrafts {

    /** What the draft would find if the rule said this; messages are about the text, at their place in it. */
    List<Problem> findings(TenantScope scope, Written rule);

    /** What may be written there, the record's own fields first; at most {@value #NAMES_MOST}. */
    List<Name> names(TenantScope scope, Written rule);

    int NAMES_MOST = 4_000;

    /**
     * A rule as somebody writes it.
     *
     * @param field the name of the field in the draft, null for one that is not there yet
     * @param as the field as it is being defined, null when it is as the draft has it
     */
    record Written(
            String object,
            @Nullable String field,
            Kind kind,
            String text,
            @Nullable Form as) {}

    /** A field as it is being defined. */
    record Form(String name, String type, Map<String, Object> settings) {

        public Form {
            settings = Map.copyOf(settings);
        }
    }

    /** Which rule it is. */
    enum Kind {
        VISIBLE_WHEN,
        REQUIRED_WHEN,
        READ_ONLY_WHEN,
        VALID_WHEN,
        DEFAULT,
        /** Of a formula. */
        EXPRESSION,
        /** Of a roll-up: which records count. */
        CONDITION
    }

    /**
     * Something that may be written.
     *
     * @param name as it is written, such as {@code priority}, {@code customer.tier} or {@code round}
     * @param type of its value
     * @param words the type as people say it; for a function how it is called
     * @param labels what people call it; none for what only the language has
     * @param help one line about it
     * @param options keys that it may have, at most 100
     * @param on types of what stands before the dot; empty for what stands alone
     */
    record Name(
            String name,
            What what,
            String type,
            String words,
            Texts labels,
            Texts help,
            List<String> options,
            List<String> on) {

        public Name {
            options = List.copyOf(options);
            on = List.copyOf(on);
        }
    }

    /** What a name means. */
    enum What {
        FIELD,
        /** A field of the record that a reference leads to. */
        RELATED,
        /** What every rule knows: who asks, where and when. */
        AMBIENT,
        FUNCTION,
        /** A function that is written behind a dot. */
        METHOD
    }
}
