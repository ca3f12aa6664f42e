package io.deskweave.metadata.imports.mapping;

import io.deskweave.metadata.fields.TextForm;
import io.deskweave.metadata.fields.ValueRejected;
import io.deskweave.metadata.fields.ValueShape;
import io.deskweave.metadata.model.FieldModel;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds every way in which the columns of a file might fill a field: the name must be like it, the values must fit. */
final class Candidates {

    /** Half the words, and not the one that matters, are not enough. */
    private static final double NAME_MIN = 0.6;

    /** Without a value to judge by, the name must be nearly the field's. */
    private static final double NAME_MIN_WITHOUT_VALUES = 0.85;

    private static final double VALUES_MIN = 0.6;

    /**
     * A little less than a single column of the right name, which is more exact and has no half that may be missing.
     */
    private static final double PAIR_SCORE = 0.85;

    private final List<Column> columns;
    private final DatePatterns dates;

    Candidates(List<Column> columns) {
        this.columns = columns;
        this.dates = new DatePatterns(columns);
    }

    List<Candidate> of(FieldModel field, int fieldPlace) {
        var found = new ArrayList<Candidate>();
        for (var column : columns) {
            var likeness = likeness(field, column);
            if (likeness >= NAME_MIN) {
                fit(field, fieldPlace, column, likeness).ifPresent(found::add);
            }
        }
        if (field.shape() instanceof ValueShape.Point) {
            pair(field, fieldPlace).ifPresent(found::add);
        }
        return found;
    }

    /**
     * The column that might stand in when a text must be filled and none is named like it: the first of these words
     * counts.
     */
    Optional<Candidate> standIn(FieldModel field, int fieldPlace, List<String> words) {
        return words.stream()
                .flatMap(
                        word -> columns.stream().filter(column -> column.words().mean(word)))
                .filter(column -> !column.values().isEmpty())
                .flatMap(column -> fit(field, fieldPlace, column, NAME_MIN).stream())
                .findFirst();
    }

    private Optional<Candidate> fit(FieldModel field, int fieldPlace, Column column, double likeness) {
        if (column.values().isEmpty()) {
            return likeness < NAME_MIN_WITHOUT_VALUES
                    ? Optional.empty()
                    : Optional.of(new Candidate(field, fieldPlace, List.of(column), null, likeness));
        }
        if (isTime(field)) {
            var reading = dates.read(field, column);
            return reading.accepted() < VALUES_MIN * column.values().size()
                    ? Optional.empty()
                    : Optional.of(new Candidate(field, fieldPlace, List.of(column), reading.pattern(), likeness));
        }
        return accepted(field, column.values().stream())
                        < VALUES_MIN * column.values().size()
                ? Optional.empty()
                : Optional.of(new Candidate(field, fieldPlace, List.of(column), null, likeness));
    }

    /** A latitude and a longitude; when the file has several of either, the first, which is usually the thing's own. */
    private Optional<Candidate> pair(FieldModel field, int fieldPlace) {
        var latitude = columns.stream().filter(c -> c.words().mean("latitude")).findFirst();
        var longitude =
                columns.stream().filter(c -> c.words().mean("longitude")).findFirst();
        if (latitude.isEmpty() || longitude.isEmpty() || latitude.equals(longitude)) {
            return Optional.empty();
        }
        var both = List.of(latitude.get(), longitude.get());
        var north = latitude.get().values();
        var east = longitude.get().values();
        var count = Math.min(north.size(), east.size());
        var texts = Stream.iterate(0, i -> i < count, i -> i + 1).map(i -> north.get(i) + ", " + east.get(i));
        return accepted(field, texts) < Math.max(1, VALUES_MIN * count)
                ? Optional.empty()
                : Optional.of(new Candidate(field, fieldPlace, both, null, PAIR_SCORE));
    }

    private static long accepted(FieldModel field, Stream<String> texts) {
        return texts.filter(text -> accepts(field, text)).count();
    }

    private static boolean accepts(FieldModel field, String text) {
        try {
            field.type().fromText(field.settings(), text, new TextForm(null, ZoneOffset.UTC));
            return true;
        } catch (ValueRejected e) {
            return false;
        }
    }

    private static double likeness(FieldModel field, Column column) {
        var time = isTime(field);
        var other = time ? column.words().withoutTime() : column.words();
        return names(field)
                .map(Words::of)
                .map(words -> time ? words.withoutTime() : words)
                .mapToDouble(words -> words.likeness(other))
                .max()
                .orElse(0);
    }

    private static Stream<String> names(FieldModel field) {
        return Stream.of(
                        Stream.of(field.name()),
                        field.aliases().stream(),
                        field.labels().byLanguage().values().stream())
                .flatMap(names -> names);
    }

    static boolean isTime(FieldModel field) {
        return field.shape() instanceof ValueShape.Date || field.shape() instanceof ValueShape.DateTime;
    }
}
