package io.deskweave.metadata.imports.mapping;

import static java.util.Comparator.comparingDouble;

import io.deskweave.metadata.fields.ValueShape;
import io.deskweave.metadata.imports.Imports.ColumnMapping;
import io.deskweave.metadata.imports.csv.CsvHeader;
import io.deskweave.metadata.imports.csv.CsvRow;
import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.model.ObjectModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Proposes which column fills which field. The best match of all is taken first, then the best of what is left, so that
 * a column fills one field. Only a required text that nothing is named after may share a column, because without one
 * the import could not start.
 */
public final class MappingProposer {

    private static final Comparator<Candidate> BEST_FIRST = comparingDouble(Candidate::score)
            .reversed()
            .thenComparingInt(Candidate::fieldPlace)
            .thenComparingInt(Candidate::columnPlace);

    /** What a person would write above a text that says what a row is about. */
    private static final List<String> TELLING = List.of("subject", "descriptor", "description", "request");

    private MappingProposer() {}

    /** In the order of the object's fields. */
    public static List<ColumnMapping> propose(ObjectModel object, CsvHeader header, List<CsvRow> rows) {
        var candidates = new Candidates(Column.of(header, rows));
        var chosen = best(object.fields(), candidates);
        for (int place = 0; place < object.fields().size(); place++) {
            var field = object.fields().get(place);
            if (!chosen.containsKey(place) && mustBeFilled(field)) {
                candidates
                        .standIn(field, place, TELLING)
                        .ifPresent(standIn -> chosen.put(standIn.fieldPlace(), standIn));
            }
        }
        return withPatternsOfTheFile(List.copyOf(chosen.values()));
    }

    private static SortedMap<Integer, Candidate> best(List<FieldModel> fields, Candidates candidates) {
        var all = new ArrayList<Candidate>();
        for (int place = 0; place < fields.size(); place++) {
            if (fields.get(place).type().writable()) {
                all.addAll(candidates.of(fields.get(place), place));
            }
        }
        all.sort(BEST_FIRST);
        var chosen = new TreeMap<Integer, Candidate>();
        var used = new HashSet<Column>();
        for (var candidate : all) {
            if (!chosen.containsKey(candidate.fieldPlace())
                    && candidate.columns().stream().noneMatch(used::contains)) {
                chosen.put(candidate.fieldPlace(), candidate);
                used.addAll(candidate.columns());
            }
        }
        return chosen;
    }

    private static boolean mustBeFilled(FieldModel field) {
        return field.shape() instanceof ValueShape.Text && field.type().writable() && Mapping.needsColumn(field);
    }

    /** A column without values says nothing of how it writes dates, but the file's other columns do. */
    private static List<ColumnMapping> withPatternsOfTheFile(List<Candidate> chosen) {
        var usual = chosen.stream()
                .map(Candidate::pattern)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return chosen.stream()
                .map(c -> Candidates.isTime(c.field())
                                && c.columns().getFirst().values().isEmpty()
                        ? new Candidate(c.field(), c.fieldPlace(), c.columns(), usual, c.score())
                        : c)
                .map(Candidate::mapping)
                .toList();
    }
}
