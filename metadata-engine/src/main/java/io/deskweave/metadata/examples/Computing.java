package io.deskweave.metadata.examples;

import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.definition.ObjectDefinition;
import io.deskweave.metadata.elements.Surroundings;
import io.deskweave.metadata.expressions.RuleLanguage;
import io.deskweave.metadata.expressions.evaluation.CheckedRule;
import io.deskweave.metadata.expressions.evaluation.Facts;
import io.deskweave.metadata.expressions.tree.Path;
import io.deskweave.metadata.expressions.types.Ambient;
import io.deskweave.metadata.expressions.types.Member;
import io.deskweave.metadata.expressions.types.Type;
import io.deskweave.metadata.fields.Computed;
import io.deskweave.metadata.judging.Initials;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an example gives and, for formulas that it does not give a value, what they come to. Roll-ups are nothing unless
 * given, for an example has no lists.
 */
final class Computing implements Facts {

    private final Given given;
    private final Surroundings around;
    private final Map<String, @Nullable Object> values;
    private final Set<String> begun = new HashSet<>();

    Computing(Given given, Surroundings around) {
        this.given = given;
        this.around = around;
        this.values = new HashMap<>(given.values());
    }

    @Override
    public @Nullable Object at(Path path) {
        var key = path.key();
        // What is begun is part of a circle, which is refused where it stands.
        if (!values.containsKey(key) && begun.add(key)) {
            var value = formula(path).orElse(null);
            values.put(key, value);
        }
        return values.get(key);
    }

    private Optional<Object> formula(Path path) {
        for (var name : around.objectNames()) {
            var object = around.object(name).orElseThrow();
            for (var field : object.fields()) {
                if (field.id().equals(path.last().id()) && field.type().equals(Computed.FORMULA)) {
                    return value(object, field, path);
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Object> value(ObjectDefinition object, FieldDefinition field, Path path) {
        var shape = around.shape(object, field);
        var record = around.record(object);
        if (shape.isEmpty()
                || record.isEmpty()
                || !(field.settings().get(Computed.EXPRESSION) instanceof String text)) {
            return Optional.empty();
        }
        var wanted = Type.of(shape.get(), around.rules());
        return RuleLanguage.read(text, around.rules(), record.get(), wanted)
                .tree()
                .map(tree -> new CheckedRule(text, tree).value(from(path)))
                .flatMap(value -> Initials.fitting(shape.get(), value));
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
        return given.zone();
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
            return given.zone();
        }
    }
}
