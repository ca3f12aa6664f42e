package io.deskweave.metadata.examples;

import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.definition.ObjectDefinition;
import io.deskweave.metadata.elements.Lists;
import io.deskweave.metadata.elements.Surroundings;
import io.deskweave.metadata.expressions.RuleLanguage;
import io.deskweave.metadata.expressions.evaluation.CheckedRule;
import io.deskweave.metadata.expressions.evaluation.Facts;
import io.deskweave.metadata.expressions.tree.Path;
import io.deskweave.metadata.expressions.types.Ambient;
import io.deskweave.metadata.expressions.types.Member;
import io.deskweave.metadata.expressions.types.RecordType;
import io.deskweave.metadata.expressions.types.Type;
import io.deskweave.metadata.fields.Computed;
import io.deskweave.metadata.judging.Initials;
import io.deskweave.metadata.judging.Organised;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an example gives and, for formulas and roll-ups that it does not give a value, what they come to. A roll-up over
 * a list that is not given is nothing.
 */
final class Computing implements Facts {

    private final Given given;
    private final Surroundings around;
    private final Optional<Parent> parent;
    private final Map<String, @Nullable Object> values;
    private final Set<String> begun = new HashSet<>();

    Computing(Given given, Surroundings around) {
        this(given, around, Optional.empty());
    }

    private Computing(Given given, Surroundings around, Optional<Parent> parent) {
        this.given = given;
        this.around = around;
        this.parent = parent;
        this.values = new HashMap<>(given.values());
    }

    @Override
    public @Nullable Object at(Path path) {
        var key = path.key();
        if (path.isRelated()
                && parent.filter(up -> up.reference().equals(path.first().id())).isPresent()) {
            return parent.get().at(path);
        }
        // What is begun is part of a circle, which is refused where it stands.
        if (!values.containsKey(key) && begun.add(key)) {
            var value = computed(path).orElse(null);
            values.put(key, value);
        }
        return Organised.told(path.last(), values.get(key));
    }

    private Optional<Object> computed(Path path) {
        for (var name : around.objectNames()) {
            var object = around.object(name).orElseThrow();
            for (var field : object.fields()) {
                if (field.id().equals(path.last().id()) && Computed.is(field.type())) {
                    return field.type().equals(Computed.FORMULA)
                            ? formula(object, field, path)
                            : rollUp(object, field, path);
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Object> formula(ObjectDefinition object, FieldDefinition field, Path path) {
        var shape = around.shape(object, field);
        var record = around.record(object);
        if (shape.isEmpty()
                || record.isEmpty()
                || !(field.settings().get(Computed.EXPRESSION) instanceof String text)) {
            return Optional.empty();
        }
        return rule(text, record.get(), Type.of(shape.get(), around.rules()))
                .map(rule -> rule.value(from(path)))
                .flatMap(value -> Initials.fitting(shape.get(), value));
    }

    private Optional<CheckedRule> rule(String text, RecordType record, Type wanted) {
        return RuleLanguage.read(text, around.rules(), record, wanted).tree().map(tree -> new CheckedRule(text, tree));
    }

    private Optional<Object> rollUp(ObjectDefinition object, FieldDefinition field, Path path) {
        var settings = field.settings();
        var list = Lists.of(object, String.valueOf(settings.get(Computed.LIST)), around);
        var listed = list.flatMap(from -> around.record(from.from()));
        var shape = around.shape(object, field);
        if (listed.isEmpty() || shape.isEmpty()) {
            return Optional.empty();
        }
        var before = path.members().subList(0, path.members().size() - 1);
        var reference = list.get().field().id();
        var key = Stream.concat(before.stream().map(Member::id), Stream.of(reference))
                .toList();
        var rows = given.lists().get(String.join(".", key));
        var condition = settings.get(Computed.CONDITION) instanceof String text
                ? rule(text, listed.get(), Type.Plain.YES_NO)
                : Optional.<CheckedRule>empty();
        if (rows == null || (settings.containsKey(Computed.CONDITION) && condition.isEmpty())) {
            return Optional.empty();
        }
        var of = settings.get(Computed.FIELD) instanceof String name
                ? listed.get().member(name)
                : Optional.<Member>empty();
        var function = String.valueOf(settings.get(Computed.FUNCTION));
        return new RolledUp(function, of, condition, shape.get())
                .value(rows.stream()
                        .map(row -> new Computing(row, around, Optional.of(new Parent(this, before, reference))))
                        .toList());
    }

    /** As whoever stands where the formula stands sees it. */
    private Facts from(Path path) {
        return path.isRelated() ? new Further(path) : this;
    }

    @Override
    public @Nullable Object known(Ambient what) {
        return given.known(what);
    }

    @Override
    public ZoneId zone() {
        return ZoneOffset.UTC;
    }

    /**
     * The record whose list one is in.
     *
     * @param way from the example's record to it
     * @param reference the id of the field by which one refers to it
     */
    private record Parent(Computing facts, List<Member> way, String reference) {

        @Nullable
        Object at(Path path) {
            var onwards = path.members().subList(1, path.members().size());
            return facts.at(
                    new Path(Stream.concat(way.stream(), onwards.stream()).toList()));
        }
    }

    /** The facts of a record that the example's record refers to. */
    private final class Further implements Facts {

        private final Path start;

        private Further(Path start) {
            this.start = start;
        }

        @Override
        public @Nullable Object at(Path path) {
            var way = start.members().subList(0, start.members().size() - 1);
            return Computing.this.at(new Path(
                    Stream.<Member>concat(way.stream(), path.members().stream()).toList()));
        }

        @Override
        public @Nullable Object known(Ambient what) {
            return given.known(what);
        }

        @Override
        public ZoneId zone() {
            return ZoneOffset.UTC;
        }
    }
}
