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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;

/** What a definition, put in force, would mean for the records that there are. */
public final class Consequences {

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
            range(counts, old, after, BigDecimal.class);
        } else if (shape instanceof ValueShape.Date) {
            range(counts, old, after, LocalDate.class);
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

    /** Bounds are numbers, dates, or texts of either. */
    private static <T extends Comparable<? super T>> void range(
            RecordCounts counts, FieldDefinition before, FieldDefinition after, Class<T> type) {
        var value = field(name(after.storage().column()), type);
        bound(before, after, "min", type)
                .ifPresent(least -> counts.ask(Kind.OUT_OF_RANGE, after.name(), null, value.lt(least)));
        bound(before, after, "max", type)
                .ifPresent(most -> counts.ask(Kind.OUT_OF_RANGE, after.name(), null, value.gt(most)));
    }

    /** The new bound, if it is another one. */
    private static <T extends Comparable<? super T>> Optional<T> bound(
            FieldDefinition before, FieldDefinition after, String setting, Class<T> type) {
        var was = bound(before, setting, type);
        return bound(after, setting, type)
                .filter(is -> was.filter(old -> old.compareTo(is) == 0).isEmpty());
    }

    /** A draft may hold what is none. */
    private static <T> Optional<T> bound(FieldDefinition field, String setting, Class<T> type) {
        var written = String.valueOf(field.settings().get(setting));
        try {
            return Optional.of(
                    type.cast(type == LocalDate.class ? (Object) LocalDate.parse(written) : new BigDecimal(written)));
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Field<Object> column(FieldDefinition field) {
        return field(name(field.storage().column()));
    }
}
