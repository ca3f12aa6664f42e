package io.deskweave.metadata.consequences;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectFrom;
import static org.jooq.impl.DSL.table;

import io.deskweave.metadata.columns.StableNames;
import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.definition.ObjectDefinition;
import io.deskweave.metadata.drafts.Comparisons.Consequence;
import io.deskweave.metadata.drafts.Comparisons.Consequence.Kind;
import io.deskweave.platform.tenancy.SchemaName;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;

/** The records of one object, counted once for all that is asked about them, and not further than a limit. */
final class RecordCounts {

    /** What conditions call the records. */
    static final String ALIAS = "r";

    private static final int COUNTED_MAX = 200_000;
    private static final int ASKED_MAX = 200;

    private final ObjectDefinition object;
    private final SchemaName schema;
    private final List<Asked> asked = new ArrayList<>();
    private final OneByOne oneByOne;

    RecordCounts(ObjectDefinition object, SchemaName schema) {
        this.object = object;
        this.schema = schema;
        this.oneByOne = new OneByOne(object.name(), schema);
    }

    /** For what the database cannot be asked. */
    OneByOne oneByOne() {
        return oneByOne;
    }

    /** That nobody can tell how many records a rule of the field would refuse. */
    void notCounted(String field) {
        ask(Kind.RULE_NOT_COUNTED, field, null, noCondition());
    }

    void all(Kind kind, @Nullable String field) {
        ask(kind, field, null, noCondition());
    }

    void ask(Kind kind, @Nullable String field, @Nullable String option, Condition condition) {
        asked.add(new Asked(kind, field, option, condition, List.of()));
    }

    /** How many values of this field stand in more than one record, of those that are alike in its scope. */
    void shared(FieldDefinition field) {
        var compared =
                StableNames.compared(field.storage().column(), field.guards().encrypted());
        var columns = new ArrayList<String>(List.of(Objects.requireNonNull(compared.last())));
        for (var name : field.guards().uniqueWithin()) {
            object.fields().stream()
                    .filter(other ->
                            other.name().equals(name) || other.aliases().contains(name))
                    .forEach(other -> columns.add(other.storage().column()));
        }
        asked.add(new Asked(Kind.SHARED_VALUES, field.name(), null, noCondition(), columns));
    }

    /** One statement, one more for each column whose values are to be shared by none, and those of {@link OneByOne}. */
    List<Consequence> counted(DSLContext sql) {
        var consequences = new ArrayList<>(answered(sql));
        consequences.addAll(oneByOne.counted(sql));
        return consequences;
    }

    private List<Consequence> answered(DSLContext sql) {
        if (asked.isEmpty()) {
            return List.of();
        }
        var bounded = asked.subList(0, Math.min(asked.size(), ASKED_MAX));
        var columns = new ArrayList<SelectField<Integer>>();
        columns.add(count());
        bounded.forEach(each -> columns.add(count().filterWhere(each.condition())));
        var counts = sql.select(columns).from(some().asTable(ALIAS)).fetchSingle();
        boolean atLeast = number(counts, 0) > COUNTED_MAX;
        var consequences = new ArrayList<Consequence>();
        for (int i = 0; i < bounded.size(); i++) {
            var each = bounded.get(i);
            int records = each.shared().isEmpty() ? number(counts, i + 1) : shared(sql, each.shared());
            if (records > 0) {
                boolean known = each.kind() != Kind.RULE_NOT_COUNTED;
                consequences.add(new Consequence(
                        each.kind(),
                        object.name(),
                        each.field(),
                        each.option(),
                        known ? Math.min(records, COUNTED_MAX) : 0,
                        known && atLeast));
            }
        }
        return consequences;
    }

    private static int number(Record counts, int column) {
        return counts.get(column) instanceof Integer number ? number : 0;
    }

    private int shared(DSLContext sql, List<String> columns) {
        return sql.fetchCount(sql.select(inline(1))
                .from(some().asTable(ALIAS))
                .where(field(name(columns.getFirst())).isNotNull())
                .groupBy(columns.stream().map(column -> field(name(column))).toList())
                .having(count().gt(1)));
    }

    private Select<Record> some() {
        return selectFrom(table(name(schema.value(), object.id()))).limit(inline(COUNTED_MAX + 1));
    }

    private record Asked(
            Kind kind, @Nullable String field, @Nullable String option, Condition condition, List<String> shared) {}
}
