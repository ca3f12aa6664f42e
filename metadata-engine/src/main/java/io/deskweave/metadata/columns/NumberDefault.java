package io.deskweave.metadata.columns;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;

import io.deskweave.metadata.fields.Numbering;
import io.deskweave.metadata.fields.Numbering.Part;
import io.deskweave.metadata.plan.Step;
import io.deskweave.platform.tenancy.SchemaName;
import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.impl.SQLDataType;

/**
 * The default of a column that numbers its records. As a default it holds for every way in, one record or a thousand.
 * Numbers with gaps come from a sequence, which nobody waits for; those without from a counter whose row stays locked
 * until the writer's transaction ends, so that what is undone gives its number back.
 */
record NumberDefault(DSLContext sql, SchemaName schema, Step.NumberRecords step) {

    /** Digits of the largest bigint. */
    private static final int DIGITS = 19;

    Name sequence() {
        return name(schema.value(), StableNames.sequence(step.column()).last());
    }

    Field<?> expression() {
        return joined(step.numbering().parts().stream().map(this::part).toList());
    }

    private static Field<String> joined(List<Field<String>> parts) {
        return parts.stream()
                .reduce((one, more) -> field("{0} || {1}", SQLDataType.CLOB, one, more))
                .orElseThrow();
    }

    private Field<String> part(Part part) {
        return switch (part) {
            case Part.Fixed fixed -> inline(fixed.text());
            case Part.Day day -> day(day.letters().toUpperCase(Locale.ROOT));
            case Part.Count count -> count(count.digits());
        };
    }

    private Field<String> day(String form) {
        return field(
                "to_char(now() at time zone {0}, {1})",
                SQLDataType.CLOB, inline(step.numbering().zone().getId()), inline(form));
    }

    /** Padded to all digits a number can have, then freed of the zeros that are too many. */
    private Field<String> count(int digits) {
        return digits == 1
                ? field("{0}", SQLDataType.CLOB, next())
                : field(
                        "regexp_replace(lpad(({0})::text, {1}, '0'), {2}, '')",
                        SQLDataType.CLOB, next(), inline(DIGITS), inline("^0{1,%d}".formatted(DIGITS - digits)));
    }

    private Field<Long> next() {
        if (!step.numbering().gapless()) {
            return field(
                    "nextval({0}::regclass)",
                    SQLDataType.BIGINT,
                    inline(schema.value() + "."
                            + StableNames.sequence(step.column()).last()));
        }
        return field(
                "{0}({1}, {2})",
                SQLDataType.BIGINT,
                name(schema.value(), "next_number"),
                inline(step.column()),
                period(step.numbering().anew()));
    }

    private Field<String> period(Numbering.Anew anew) {
        return switch (anew) {
            case NEVER -> inline("");
            case YEAR -> day("YYYY");
            case MONTH -> day("YYYYMM");
            case DAY -> day("YYYYMMDD");
        };
    }
}
