package io.deskweave.metadata.imports.mapping;

import io.deskweave.metadata.fields.Roster;
import io.deskweave.metadata.fields.TextForm;
import io.deskweave.metadata.fields.ValueRejected;
import io.deskweave.metadata.imports.csv.CsvRow;
import io.deskweave.metadata.imports.csv.FormulaCells;
import io.deskweave.metadata.imports.mapping.Mapping.Source;
import io.deskweave.platform.problems.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns rows of a file into values of an object's fields; every finding about a row is gathered. */
public final class RowReader {

    private final Mapping mapping;
    private final Roster roster;

    /** @param roster who and what cells may call by name */
    public RowReader(Mapping mapping, Roster roster) {
        this.mapping = mapping;
        this.roster = roster;
    }

    public ReadRow read(CsvRow row) {
        var problems = new ArrayList<Problem>();
        var header = mapping.header();
        if (row.cells().size() != header.width()) {
            problems.add(CellWrong.cellCount(row.cells().size(), header.width()));
            return new ReadRow(Map.of(), problems);
        }
        if (row.strayQuote() >= 0) {
            problems.add(CellWrong.strayQuote(header.name(row.strayQuote())));
        }
        var values = new LinkedHashMap<String, Object>();
        for (var source : mapping.sources()) {
            var texts = source.columns().stream()
                    .map(column -> FormulaCells.meant(header.cell(row, column)))
                    .filter(text -> !text.isEmpty())
                    .toList();
            if (texts.size() == source.columns().size()) {
                value(source, String.join(", ", texts), values, problems);
            } else if (!texts.isEmpty()) {
                problems.add(CellWrong.halfPlace(source.columns()));
            }
        }
        return new ReadRow(values, problems);
    }

    /** The column that a field is filled from, for findings that name the field; the whole row when there is none. */
    public String columnOf(String field) {
        return mapping.sources().stream()
                .filter(source -> source.field().name().equals(field))
                .map(source -> source.columns().getFirst())
                .findFirst()
                .orElse("");
    }

    private void value(Source source, String text, Map<String, Object> values, List<Problem> problems) {
        var field = source.field();
        var form = new TextForm(source.form().pattern(), source.form().zone(), roster);
        try {
            values.put(field.name(), field.type().fromText(field.settings(), text, form));
        } catch (ValueRejected e) {
            var column = source.columns().getFirst();
            problems.add(field.encrypted() ? CellWrong.kept(column, e) : CellWrong.value(column, e));
        }
    }

    /**
     * What a row became.
     *
     * @param values by field name; blank cells are left out, so that the field's default is taken
     * @param problems empty when the row may go in
     */
    public record ReadRow(Map<String, Object> values, List<Problem> problems) {}
}
