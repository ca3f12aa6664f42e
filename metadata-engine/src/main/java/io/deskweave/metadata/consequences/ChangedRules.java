package io.deskweave.metadata.consequences;

import static org.jooq.impl.DSL.condition;

import io.deskweave.metadata.compile.Compiler;
import io.deskweave.metadata.consequences.OneByOne.Reads;
import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.definition.ObjectDefinition;
import io.deskweave.metadata.drafts.Comparisons.Consequence.Kind;
import io.deskweave.metadata.expressions.RuleLanguage;
import io.deskweave.metadata.expressions.evaluation.CheckedRule;
import io.deskweave.metadata.fields.FieldType;
import io.deskweave.metadata.fields.FieldTypes;
import io.deskweave.metadata.fields.ValueRejected;
import io.deskweave.metadata.fields.ValueShape;
import io.deskweave.metadata.judging.DefinitionVocabulary;
import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.model.Model;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.reading.FilterSql;
import io.deskweave.metadata.records.reading.Sources;
import io.deskweave.platform.tenancy.SchemaName;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Rules of fields that are new or say something else, asked about the records that there are as they would be asked if
 * each were written again. What a filter can say the database counts; all else is asked record by record.
 */
final class ChangedRules {

    private static final String PATTERN = "pattern";

    private final SchemaName schema;
    private final FieldTypes types;
    private final Supplier<DefinitionVocabulary> vocabulary;
    private final Supplier<Model> tables;
    private final Foreknown foreknown;
    private final Instantly around = Instantly.atThisMoment();

    ChangedRules(SchemaName schema, FieldTypes types, Definition current, Definition next) {
        this.schema = schema;
        this.types = types;
        this.vocabulary = once(() -> new DefinitionVocabulary(next, types));
        this.tables = once(() -> new Compiler(types).buildStored(current));
        this.foreknown = new Foreknown(current, next);
    }

    /** @param before the field as it is in force and seen; empty for one that is new or comes back */
    void ask(ObjectDefinition object, Optional<FieldDefinition> before, FieldDefinition after, RecordCounts counts) {
        var type = types.find(after.type());
        boolean writable = type.filter(FieldType::writable).isPresent();
        var valid = after.rules().validWhen();
        if (valid != null && !valid.equals(was(before, Rule.VALID))) {
            rule(object, after, Rule.VALID, valid, counts);
        }
        var required = after.rules().requiredWhen();
        boolean always = after.required() && after.rules().visibleWhen() != null;
        if (always && writable && (before.isEmpty() || !before.get().required())) {
            rule(object, after, Rule.REQUIRED, "true", counts);
        } else if (!after.required() && required != null && !required.equals(was(before, Rule.REQUIRED))) {
            rule(object, after, Rule.REQUIRED, required, counts);
        }
        if (before.isPresent() && writable && type.isPresent()) {
            pattern(object, before.get(), after, type.get(), counts);
        }
    }

    private static @Nullable String was(Optional<FieldDefinition> before, Rule rule) {
        return before.map(field -> rule == Rule.VALID
                        ? field.rules().validWhen()
                        : field.rules().requiredWhen())
                .orElse(null);
    }

    private void rule(ObjectDefinition object, FieldDefinition field, Rule rule, String text, RecordCounts counts) {
        var read = read(object, text);
        var shown = field.rules().visibleWhen();
        var visible = shown == null ? Optional.<CheckedRule>empty() : read(object, shown);
        if (read.isEmpty() || (shown != null && visible.isEmpty())) {
            // What is wrong with it is told where it stands, and nothing is published that cannot be read.
            return;
        }
        var table = table(object);
        var own = table.flatMap(found -> column(found, field.id()));
        if (table.isEmpty() || (own.isEmpty() && rule == Rule.VALID)) {
            return;
        }
        var asked = new RefusedBy(table.get(), own, rule == Rule.REQUIRED, read.get(), visible);
        if (asked.isKnown(foreknown) && foreknown.isSettled(field.id())) {
            count(rule.kind, field.name(), asked, counts);
        } else {
            counts.notCounted(field.name());
        }
    }

    private void count(Kind kind, String field, RefusedBy asked, RecordCounts counts) {
        var filter = asked.filter(around);
        if (filter.isEmpty()) {
            counts.oneByOne()
                    .ask(kind, field, asked.reads(tables.get(), foreknown), row -> asked.refuses(around.told(row)));
            return;
        }
        new FilterSql(new Sources(schema), RecordCounts.ALIAS)
                .condition(filter.get())
                .ifPresentOrElse(
                        sql -> counts.ask(kind, field, null, condition(sql.text(), sql.values())),
                        () -> counts.all(kind, field));
    }

    private Optional<CheckedRule> read(ObjectDefinition object, String text) {
        return vocabulary
                .get()
                .object(object.id())
                .flatMap(record ->
                        RuleLanguage.condition(text, vocabulary.get(), record).tree())
                .map(tree -> new CheckedRule(text, tree));
    }

    private void pattern(
            ObjectDefinition object,
            FieldDefinition before,
            FieldDefinition after,
            FieldType type,
            RecordCounts counts) {
        var is = after.settings().get(PATTERN);
        boolean asks = is != null
                && !Objects.equals(is, before.settings().get(PATTERN))
                && type.key().equals(before.type())
                && type.shape(after.settings()) instanceof ValueShape.Text;
        if (!asks) {
            return;
        }
        if (after.guards().encrypted()) {
            counts.notCounted(after.name());
            return;
        }
        var table = table(object);
        table.flatMap(found -> column(found, after.id()))
                .ifPresent(column -> counts.oneByOne()
                        .ask(
                                Kind.OFF_PATTERN,
                                after.name(),
                                new Reads(tables.get(), table.get(), List.of(column), List.of()),
                                values -> isRefused(
                                        type, after.settings(), values.own().get(after.id()))));
    }

    private static boolean isRefused(FieldType type, Map<String, Object> settings, @Nullable Object value) {
        if (value == null) {
            return false;
        }
        try {
            type.fromJson(settings, value);
            return false;
        } catch (ValueRejected e) {
            return true;
        }
    }

    private Optional<ObjectModel> table(ObjectDefinition object) {
        return tables.get().objectById(object.id());
    }

    private static Optional<FieldModel> column(ObjectModel object, String id) {
        return object.fields().stream().filter(field -> field.id().equals(id)).findFirst();
    }

    private static <T> Supplier<T> once(Supplier<T> make) {
        return new Supplier<>() {
            private @Nullable T made;

            @Override
            public T get() {
                var known = made == null ? make.get() : made;
                made = known;
                return known;
            }
        };
    }

    /** What a rule asks of a value. */
    enum Rule {
        VALID(Kind.RULE_BROKEN),
        REQUIRED(Kind.WITHOUT_VALUE);

        private final Kind kind;

        Rule(Kind kind) {
            this.kind = kind;
        }
    }
}
