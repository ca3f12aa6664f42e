package io.deskweave.metadata.examples;

import io.deskweave.metadata.definition.Element;
import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.definition.ObjectDefinition;
import io.deskweave.metadata.elements.Lists;
import io.deskweave.metadata.elements.Notes;
import io.deskweave.metadata.elements.Surroundings;
import io.deskweave.metadata.expressions.types.Ambient;
import io.deskweave.metadata.fields.Computed;
import io.deskweave.metadata.fields.ValueRejected;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The record of an example, those that it refers to, those of its lists, and what is beside it.
 *
 * @param values in the Java types of their shapes, by the path's key
 * @param lists values of the records of lists, by the key of the path to the list: that to its record, and the id of
 *     the reference that gives it
 */
record Given(
        Map<String, @Nullable Object> values,
        Map<String, List<Given>> lists,
        @Nullable String role,
        Instant now) {

    /** Stands for a record that an example describes and nobody has stored. */
    private static final UUID SOME_RECORD = new UUID(0, 0);

    private static final LocalDate SOME_DAY = LocalDate.of(2026, 1, 1);
    private static final int LISTED_MAX = 100;

    static Given of(Element element, ObjectDefinition object, Surroundings around, Notes notes) {
        var role = element.body().get("role") instanceof String text ? text : null;
        var reading = new Reading(element, around, notes, role, now(element));
        return reading.record(object, ExampleKind.table(element, "given"), List.of("given"));
    }

    private static Instant now(Element element) {
        if (element.body().get("now") instanceof String moment) {
            return Instant.parse(moment);
        }
        var day = element.body().get("today") instanceof String text ? LocalDate.parse(text) : SOME_DAY;
        return Instant.from(day.atStartOfDay(ZoneOffset.UTC));
    }

    /** Who acts and where is nobody and nowhere, but for the role. */
    @Nullable
    Object known(Ambient what) {
        return switch (what) {
            case ACTOR_ROLE -> role;
            case NOW -> now;
            case TODAY -> LocalDate.ofInstant(now, ZoneOffset.UTC);
            case ACTOR_ID, ACTOR_KIND, ORGANISATION_ID, ORGANISATION_ALIAS, ORGANISATION_NAME -> null;
            case ACTOR_DEPARTMENTS -> List.of();
        };
    }

    private record Reading(
            Element element,
            Surroundings around,
            Notes notes,
            @Nullable String role,
            Instant now) {

        Given record(ObjectDefinition object, Map<?, ?> written, List<String> within) {
            var given = new Given(new HashMap<>(), new HashMap<>(), role, now);
            record(given, "", object, written, within);
            return given;
        }

        private void record(Given given, String key, ObjectDefinition object, Map<?, ?> written, List<String> within) {
            written.forEach((key1, value) -> {
                var name = String.valueOf(key1);
                var place = and(within, name);
                var field = around.field(object, name);
                var list = field.isPresent() ? Optional.<Lists.Child>empty() : Lists.of(object, name, around);
                if (field.isEmpty() && list.isEmpty()) {
                    ExampleKind.unknown(element, object, around, notes, place);
                } else if (value != null && list.isPresent()) {
                    list(given, key, list.get(), value, place);
                } else if (value != null && field.isPresent()) {
                    field(given, key, field.get(), value, place);
                }
            });
        }

        private void list(Given given, String key, Lists.Child list, Object value, List<String> within) {
            if (!(value instanceof List<?> rows)
                    || rows.size() > LISTED_MAX
                    || !rows.stream().allMatch(Map.class::isInstance)) {
                notes.add(
                        "metadata.example.value-wrong",
                        within,
                        "Example '%s' gives the list '%s' something else than records"
                                .formatted(element.name(), within.getLast()),
                        "Write a list of at most %d objects, each with the values of a record".formatted(LISTED_MAX));
                return;
            }
            var records = new ArrayList<Given>();
            for (int i = 0; i < rows.size(); i++) {
                records.add(record(list.from(), (Map<?, ?>) rows.get(i), and(within, Integer.toString(i))));
            }
            given.lists().put(key + list.field().id(), records);
        }

        private void field(Given given, String key, FieldDefinition field, Object value, List<String> within) {
            var target = value instanceof Map<?, ?> ? target(field, around) : Optional.<ObjectDefinition>empty();
            if (target.isPresent()) {
                given.values().put(key + field.id(), SOME_RECORD);
                record(given, key + field.id() + ".", target.get(), (Map<?, ?>) value, within);
                return;
            }
            try {
                given.values().put(key + field.id(), read(around, field, value));
            } catch (ValueRejected e) {
                notes.add(
                        "metadata.example.value-wrong",
                        within,
                        "Example '%s' gives '%s' a value that it does not take: %s"
                                .formatted(element.name(), field.name(), e.getMessage()),
                        e.advice());
            }
        }
    }

    static List<String> and(List<String> within, String name) {
        var place = new ArrayList<>(within);
        place.add(name);
        return place;
    }

    /** What a reference refers to. */
    static Optional<ObjectDefinition> target(FieldDefinition field, Surroundings around) {
        return field.settings().get("object") instanceof String name ? around.object(name) : Optional.empty();
    }

    static Object read(Surroundings around, FieldDefinition field, Object json) throws ValueRejected {
        // What is computed is read as what it comes to; a number of records need not say so.
        var result = field.settings().getOrDefault(Computed.RESULT, "wholeNumber");
        var key = Computed.is(field.type()) ? String.valueOf(result) : field.type();
        var type = around.types().find(key);
        return type.isPresent() ? type.get().fromJson(field.settings(), json) : json;
    }
}
