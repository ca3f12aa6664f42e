package io.deskweave.metadata.conversions;

import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.definition.Finding;
import io.deskweave.metadata.definition.ObjectDefinition;
import io.deskweave.metadata.definition.Retyping;
import io.deskweave.metadata.fields.FieldPlace;
import io.deskweave.metadata.fields.FieldTypes;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Types change only between types whose values can be carried, by a conversion that can be read. */
public final class RetypingRules {

    private static final int TEXTS_MAX = 1_000;
    private static final int TEXT_LENGTH_MAX = 1_000;
    private static final int PATTERN_LENGTH_MAX = 100;
    private static final int FORMER_MAX = 10;

    private final FieldTypes types;
    private final List<Finding> findings = new ArrayList<>();

    private RetypingRules(FieldTypes types) {
        this.types = types;
    }

    /** Every finding about changes of types that are on their way. */
    public static List<Finding> check(Definition definition, FieldTypes types) {
        var rules = new RetypingRules(types);
        definition
                .objects()
                .forEach(object -> object.fields()
                        .forEach(field -> field.storage().retyping().ifPresent(to -> rules.check(object, field, to))));
        return List.copyOf(rules.findings);
    }

    private void check(ObjectDefinition object, FieldDefinition field, Retyping to) {
        var place = new FieldPlace(object.name(), field.name());
        // What is encrypted is no value that could be read here, what was deleted none at all.
        if (field.guards().encrypted()
                || field.deleted()
                || !carriable(place, field.type(), field.settings())
                || !carriable(place, to.type(), to.settings())) {
            add(
                    "metadata.field.retype-impossible",
                    place,
                    "Field '%s' of %s cannot turn from %s to %s"
                            .formatted(field.name(), object.name(), field.type(), to.type()),
                    "Add a new field of that type, and retire this one when it is no longer needed");
        }
        if (field.storage().former().size() >= FORMER_MAX) {
            add(
                    "metadata.field.retyped-too-often",
                    place,
                    "The type of field '%s' of %s was changed %d times; each kept a column"
                            .formatted(field.name(), object.name(), FORMER_MAX),
                    "Add a new field, and retire this one");
        }
        if (!readable(to)) {
            add(
                    "metadata.field.conversion-malformed",
                    place,
                    "How values of field '%s' of %s are to be read cannot be understood"
                            .formatted(field.name(), object.name()),
                    "Write the pattern as dd.MM.yyyy, the zone as Europe/Berlin, at most %d texts of %d characters"
                            .formatted(TEXTS_MAX, TEXT_LENGTH_MAX));
        }
    }

    private void add(String code, FieldPlace place, String message, String advice) {
        findings.add(new Finding(code, message, advice, place.path()));
    }

    /** What is wrong with the type or its settings themselves is found when the change is looked at as arrived. */
    private boolean carriable(FieldPlace place, String key, Map<String, Object> settings) {
        var type = types.find(key);
        return type.isEmpty()
                || !type.get().checkSettings(place, settings).isEmpty()
                || Carriable.is(type.get(), type.get().shape(settings));
    }

    private static boolean readable(Retyping to) {
        var conversion = to.conversion();
        return isPattern(conversion.pattern())
                && isZone(conversion.zone())
                && conversion.texts().size() <= TEXTS_MAX
                && conversion.texts().entrySet().stream()
                        .allMatch(each -> each.getKey().length() <= TEXT_LENGTH_MAX
                                && each.getValue().length() <= TEXT_LENGTH_MAX);
    }

    private static boolean isPattern(@Nullable String pattern) {
        if (pattern == null) {
            return true;
        }
        try {
            return pattern.length() <= PATTERN_LENGTH_MAX
                    && !DateTimeFormatter.ofPattern(pattern).toString().isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isZone(String zone) {
        try {
            return zone.isEmpty() || ZoneId.of(zone).getRules() != null;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
