package io.deskweave.metadata.imports.mapping;

import io.deskweave.metadata.fields.TextForm;
import io.deskweave.metadata.fields.ValueShape;
import io.deskweave.metadata.imports.Imports.ColumnMapping;
import io.deskweave.metadata.imports.csv.CsvHeader;
import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.guarding.Clearance;
import io.deskweave.platform.problems.Problem;
import io.deskweave.platform.problems.Refused;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** A mapping that fits its object and its file. */
public record Mapping(CsvHeader header, List<Source> sources) {

    private static final int COLUMNS_OF_A_PLACE = 2;

    public Mapping {
        sources = List.copyOf(sources);
    }

    /** Checks everything that can be known without reading rows; refuses with {@code import.mapping.*}, all at once. */
    public static Mapping check(ObjectModel object, CsvHeader header, List<ColumnMapping> mapping, ZoneId zone) {
        var problems = new ArrayList<Problem>();
        var sources = new ArrayList<Source>();
        var filled = new HashSet<FieldModel>();
        if (mapping.isEmpty()) {
            problems.add(MappingWrong.nothing());
        }
        for (var one : mapping) {
            var field = object.field(one.field()).orElse(null);
            if (field == null) {
                problems.add(MappingWrong.unknownField(one.field(), writable(object)));
                continue;
            }
            problems.addAll(check(field, one, header));
            if (!filled.add(field)) {
                problems.add(MappingWrong.fieldTwice(one.field()));
            }
            sources.add(new Source(field, one.columns(), new TextForm(one.pattern(), zone)));
        }
        object.fields().stream()
                .filter(field -> !filled.contains(field) && needsColumn(field))
                .map(field -> MappingWrong.requiredMissing(field.name()))
                .forEach(problems::add);
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        return new Mapping(header, sources);
    }

    /** Refuses with {@code import.mapping.field-not-yours} fields that others give, all at once. */
    public void requireEditing(Clearance clearance) {
        var problems = sources.stream()
                .map(Source::field)
                .filter(field -> !clearance.edits(field))
                .<Problem>map(field -> MappingWrong.notYours(field.name()))
                .toList();
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
    }

    /** Refuses with {@code import.mapping.unknown-time-zone}. */
    public static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw new Refused(MappingWrong.unknownZone(name));
        }
    }

    static boolean needsColumn(FieldModel field) {
        return field.required() && field.type().writable() && field.settings().get("default") == null;
    }

    private static List<String> writable(ObjectModel object) {
        return object.fields().stream()
                .filter(field -> field.type().writable())
                .map(FieldModel::name)
                .toList();
    }

    private static List<Problem> check(FieldModel field, ColumnMapping mapping, CsvHeader header) {
        var problems = new ArrayList<Problem>();
        if (!field.type().writable()) {
            problems.add(MappingWrong.notWritable(mapping.field()));
        }
        var place = field.shape() instanceof ValueShape.Point;
        var count = mapping.columns().size();
        if (count != 1 && !(place && count == COLUMNS_OF_A_PLACE)) {
            problems.add(MappingWrong.columnCount(mapping.field(), count, place));
        }
        for (var column : mapping.columns()) {
            if (!header.has(column)) {
                problems.add(MappingWrong.unknownColumn(mapping.field(), column, header.columns()));
            }
        }
        var pattern = mapping.pattern();
        if (pattern != null && !isPattern(pattern)) {
            problems.add(MappingWrong.patternMalformed(mapping.field(), pattern));
        }
        return problems;
    }

    private static boolean isPattern(String pattern) {
        try {
            return !DateTimeFormatter.ofPattern(pattern).toString().isBlank();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Where the value of a field comes from. */
    public record Source(FieldModel field, List<String> columns, TextForm form) {

        public Source {
            columns = List.copyOf(columns);
        }
    }
}
