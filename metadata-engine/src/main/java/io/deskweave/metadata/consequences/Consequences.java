package io.deskweave.metadata.consequences;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;

import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.definition.ObjectDefinition;
import io.deskweave.metadata.drafts.Comparisons.Consequence;
import io.deskweave.metadata.drafts.Comparisons.Consequence.Kind;
import io.deskweave.metadata.fields.Computed;
import io.deskweave.metadata.fields.FieldTypes;
import io.deskweave.metadata.fields.ValueShape;
import io.deskweave.platform.tenancy.SchemaName;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.ValueRange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;

/** What a definition, put in force, would mean for the records that there are. */
public final class Consequences {

    private static final ValueRange YEARS = ValueRange.of(1, 9999);

    private final SchemaName schema;
    private final FieldTypes types;
    private final Definition current;
    private final Definition next;
    private final ChangedRules rules;

    public Consequences(SchemaName schema, FieldTypes types, Definition current, Definition next) {
        this.schema = schema;
        this.types = types;
        this.current = current;
        this.next = next;
        this.rules = new ChangedRules(schema, types, current, next);
    }

    public List<Consequence> count(DSLContext sql) {
        var all = new ArrayList<Consequence>();
        for (var object : current.objects()) {
            var after = next.objects().stream()
                    .filter(o -> o.id().equals(object.id()))
                    .findFirst();
            if (after.isPresent()) {
                all.addAll(asked(object, after.get()).counted(sql));
            }
        }
        return List.copyOf(all);
    }

    private RecordCounts asked(ObjectDefinition before, ObjectDefinition after) {
        var counts = new RecordCounts(after, schema);
        if (before.deleted()) {
            return counts;
        }
        if (after.deleted()) {
            counts.all(Kind.RECORD_DELETED, null);
            return counts;
        }
        if (after.retired()) {
            if (!before.retired()) {
                counts.all(Kind.RECORD_HIDDEN, null);
            }
            return counts;
        }
        for (var field : after.fields()) {
            var old = before.fields().stream()
                    .filter(f -> f.id().equals(field.id()))
                    .findFirst();
            if (field.deleted()) {
                old.filter(was -> !was.deleted())
                        .ifPresent(was -> counts.ask(
                                Kind.VALUE_DELETED,
                                field.name(),
                                null,
                                column(was).isNotNull()));
            } else if (!field.retired()) {
                demands(counts, old, field);
                rules.ask(after, old.filter(was -> !was.retired() && !was.deleted()), field, counts);
            } else if (old.isPresent() && !old.get().retired()) {
                counts.ask(Kind.VALUE_HIDDEN, field.name(), null, column(field).isNotNull());
            }
        }
        return counts;
    }

    private void demands(RecordCounts counts, Optional<FieldDefinition> before, FieldDefinition after) {
        boolean writable =
                types.find(after.type()).filter(type -> type.writable()).isPresent();
        if (before.isEmpty() || before.get().deleted()) {
            if (after.required() && writable && after.rules().visibleWhen() == null) {
                counts.all(Kind.WITHOUT_VALUE, after.name());
            }
            return;
        }
        var old = before.get();
        boolean asks = after.required() && after.rules().visibleWhen() == null;
        if (asks && writable && (!old.required() || old.retired())) {
            counts.ask(Kind.WITHOUT_VALUE, after.name(), null, column(after).isNull());
        }
        if (after.unique() && !old.unique()) {
            counts.shared(after);
        }
        var type = types.find(old.type());
        if (!old.type().equals(after.type()) || type.isEmpty()) {
            return;
        }
        var shape = type.get().shape(old.settings());
        if (shape instanceof ValueShape.Listed was
                && !Computed.is(type.get())
                && type.get().shape(after.settings()) instanceof ValueShape.Listed is) {
            merged(counts, after, was, is);
            options(counts, old, after, is);
        } else if (shape instanceof ValueShape.WholeNumber
                || shape instanceof ValueShape.Decimal
                || shape instanceof ValueShape.Money) {
            range(counts, old, after, BigDecimal.class, BigDecimal::new);
        } else if (shape instanceof ValueShape.Date) {
            range(counts, old, after, LocalDate.class, text -> inYears(LocalDate.parse(text)));
        } else if (shape instanceof ValueShape.DateTime) {
            range(counts, old, after, OffsetDateTime.class, Consequences::moment);
        } else if (shape instanceof ValueShape.Duration) {
            range(counts, old, after, Long.class, text -> Duration.parse(text).toSeconds());
        }
    }

    private static void merged(
            RecordCounts counts, FieldDefinition after, ValueShape.Listed was, ValueShape.Listed is) {
        for (var key : is.mergedSince(was)) {
            counts.ask(Kind.OPTION_MERGED, after.name(), key, held(after, is, key));
        }
    }

    private static Condition held(FieldDefinition field, ValueShape.Listed shape, String key) {
        var column = column(field);
        return shape instanceof ValueShape.Choices
                ? condition("{0} = any({1})", inline(key), column)
                : column.eq(inline(key));
    }

    private static void options(
            RecordCounts counts, FieldDefinition before, FieldDefinition after, ValueShape.Listed is) {
        var given = given(after);
        for (var key : given(before)) {
            if (!given.contains(key) && !is.merged().containsKey(key)) {
                counts.ask(Kind.OPTION_HELD, after.name(), key, held(after, is, key));
            }
        }
    }

    private static Set<String> given(FieldDefinition field) {
        var keys = new HashSet<String>();
        if (field.settings().get("options") instanceof List<?> options) {
            for (Object each : options) {
                if (each instanceof Map<?, ?> option
                        && option.get("key") instanceof String key
                        && !Boolean.TRUE.equals(option.get("retired"))) {
                    keys.add(key);
                }
            }
        }
        return keys;
    }

    /** Bounds are numbers, or texts as values are written; the reader turns them into what the column holds. */
    private static <T extends Comparable<? super T>> void range(
            RecordCounts counts,
            FieldDefinition before,
            FieldDefinition after,
            Class<T> type,
            Function<String, T> reader) {
        var min = bound(before, after, "min", reader);
        var max = bound(before, after, "max", reader);
        if (after.guards().encrypted()) {
            if (min.isPresent() || max.isPresent()) {
                counts.notCounted(after.name());
            }
            return;
        }
        var value = field(name(after.storage().column()), type);
        min.ifPresent(least -> counts.ask(Kind.OUT_OF_RANGE, after.name(), null, value.lt(least)));
        max.ifPresent(most -> counts.ask(Kind.OUT_OF_RANGE, after.name(), null, value.gt(most)));
    }

    /** The new bound, if it is another one. */
    private static <T extends Comparable<? super T>> Optional<T> bound(
            FieldDefinition before, FieldDefinition after, String setting, Function<String, T> reader) {
        var was = bound(before, setting, reader);
        return bound(after, setting, reader)
                .filter(is -> was.filter(old -> old.compareTo(is) == 0).isEmpty());
    }

    /** A draft may hold what is none. */
    private static <T> Optional<T> bound(FieldDefinition field, String setting, Function<String, T> reader) {
        try {
            return Optional.of(reader.apply(String.valueOf(field.settings().get(setting))));
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** In UTC, so that a bound that is written with another offset is the same. */
    private static OffsetDateTime moment(String written) {
        return inYears(OffsetDateTime.parse(written)).withOffsetSameInstant(ZoneOffset.UTC);
    }

    /** Years beyond these are none that a field takes, and some of them none that the database knows. */
    private static <T extends TemporalAccessor> T inYears(T read) {
        YEARS.checkValidValue(read.get(ChronoField.YEAR), ChronoField.YEAR);
        return read;
    }

    private static Field<Object> column(FieldDefinition field) {
        return field(name(field.storage().column()));
    }
}
