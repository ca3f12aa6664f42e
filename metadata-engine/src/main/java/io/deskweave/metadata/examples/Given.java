package io.deskweave.metadata.examples;

import io.deskweave.metadata.definition.Element;
import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.definition.ObjectDefinition;
import io.deskweave.metadata.elements.Notes;
import io.deskweave.metadata.elements.Surroundings;
import io.deskweave.metadata.expressions.evaluation.Facts;
import io.deskweave.metadata.expressions.tree.Path;
import io.deskweave.metadata.expressions.types.Ambient;
import io.deskweave.metadata.fields.Computed;
import io.deskweave.metadata.fields.ValueRejected;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The record of an example, those that it refers to, and what is beside it.
 *
 * @param values in the Java types of their shapes, by the path's key
 */
record Given(Map<String, @Nullable Object> values, @Nullable String role, LocalDate day) implements Facts {

    /** Stands for a record that an example describes and nobody has stored. */
    private static final UUID SOME_RECORD = new UUID(0, 0);

    private static final LocalDate SOME_DAY = LocalDate.of(2026, 1, 1);

    static Given of(Element element, ObjectDefinition object, Surroundings around, Notes notes) {
        var reading = new Reading(element, around, notes, new HashMap<>());
        reading.record("", object, ExampleKind.table(element, "given"), List.of("given"));
        var role = element.body().get("role") instanceof String text ? text : null;
        var day = element.body().get("today") instanceof String text ? LocalDate.parse(text) : SOME_DAY;
        return new Given(reading.values(), role, day);
    }

    @Override
    public @Nullable Object at(Path path) {
        return values.get(path.key());
    }

    /** Who acts and where is nobody and nowhere, but for the role. */
    @Override
    public @Nullable Object known(Ambient what) {
        return switch (what) {
            case ACTOR_ROLE -> role;
            case NOW -> Instant.from(day.atStartOfDay(ZoneOffset.UTC));
            case TODAY -> day;
            case ACTOR_ID, ACTOR_KIND, ORGANISATION_ID, ORGANISATION_ALIAS, ORGANISATION_NAME -> null;
            case ACTOR_DEPARTMENTS -> List.of();
        };
    }

    @Override
    public ZoneId zone() {
        return ZoneOffset.UTC;
    }

    private record Reading(Element element, Surroundings around, Notes notes, Map<String, @Nullable Object> values) {

        void record(String key, ObjectDefinition object, Map<?, ?> written, List<String> within) {
            written.forEach((name, value) -> {
                var place = new ArrayList<>(within);
                place.add(String.valueOf(name));
                var field = around.field(object, String.valueOf(name));
                if (field.isEmpty()) {
                    ExampleKind.unknown(element, object, around, notes, place);
                } else if (value != null) {
                    field(key, field.get(), value, place);
                }
            });
        }

        private void field(String key, FieldDefinition field, Object value, List<String> within) {
            var target = value instanceof Map<?, ?> ? target(field) : Optional.<ObjectDefinition>empty();
            if (target.isPresent()) {
                values.put(key + field.id(), SOME_RECORD);
                record(key + field.id() + ".", target.get(), (Map<?, ?>) value, within);
                return;
            }
            try {
                values.put(key + field.id(), read(around, field, value));
            } catch (ValueRejected e) {
                notes.add(
                        "metadata.example.value-wrong",
                        within,
                        "Example '%s' gives '%s' a value that it does not take: %s"
                                .formatted(element.name(), field.name(), e.getMessage()),
                        e.advice());
            }
        }

        private Optional<ObjectDefinition> target(FieldDefinition field) {
            return field.settings().get("object") instanceof String name ? around.object(name) : Optional.empty();
        }
    }

    static Object read(Surroundings around, FieldDefinition field, Object json) throws ValueRejected {
        // What is computed is read as what it comes to.
        var key = Computed.is(field.type()) ? String.valueOf(field.settings().get(Computed.RESULT)) : field.type();
        var type = around.types().find(key);
        return type.isPresent() ? type.get().fromJson(field.settings(), json) : json;
    }
}
