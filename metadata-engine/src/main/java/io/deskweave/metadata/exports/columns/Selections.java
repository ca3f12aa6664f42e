package io.deskweave.metadata.exports.columns;

import io.deskweave.metadata.fields.ValueShape;
import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.model.Model;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.RecordColumn;
import io.deskweave.metadata.records.Selection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/** What is asked of each record so that all columns can be filled: each field once, in the columns' order. */
public record Selections(Model model) {

    private static final String ID = "id";
    private static final List<String> FILE_PARTS = List.of(ID, "name", "mediaType", "size");

    public List<Selection> of(ObjectModel object, List<ExportColumn> columns) {
        return below(object, columns.stream().map(ExportColumn::keys).toList());
    }

    /** @param tails names that lead from the object on; an empty one asks for the record itself, which is its id */
    private List<Selection> below(ObjectModel object, List<List<String>> tails) {
        var byKey = new LinkedHashMap<String, List<List<String>>>();
        for (var tail : tails) {
            var key = tail.isEmpty() ? ID : tail.getFirst();
            byKey.computeIfAbsent(key, k -> new ArrayList<>())
                    .add(tail.isEmpty() ? tail : tail.subList(1, tail.size()));
        }
        var selections = new ArrayList<Selection>();
        byKey.forEach((key, rest) -> selections.add(selection(object, key, rest)));
        return selections;
    }

    private Selection selection(ObjectModel object, String key, List<List<String>> rest) {
        if (key.equals(ID)) {
            return new Selection.Id(key);
        }
        if (ExportColumns.STANDARD.contains(key)) {
            return new Selection.Value(key, standard(key));
        }
        return own(key, object.field(key).orElseThrow(), rest);
    }

    private static RecordColumn standard(String name) {
        return RecordColumn.Standard.valueOf(name.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT));
    }

    private Selection own(String key, FieldModel field, List<List<String>> rest) {
        return switch (field.shape()) {
            case ValueShape.Reference reference -> {
                var target = model.objectById(reference.objectId()).orElseThrow();
                yield new Selection.Referred(key, field, target, below(target, rest));
            }
            case ValueShape.References references -> {
                var target = model.objectById(references.objectId()).orElseThrow();
                yield new Selection.ReferredList(key, field, target, List.of(new Selection.Id(ID)));
            }
            case ValueShape.AnyReference any -> new Selection.ReferredAny(key, field, branches(any));
            case ValueShape.Files ignored -> new Selection.Files(key, field, "", parts(FILE_PARTS));
            default -> {
                var all = ExportColumns.partsOf(field.shape());
                yield all.isEmpty()
                        ? new Selection.Value(key, new RecordColumn.Own(field))
                        : new Selection.Composite(key, field, "", parts(asked(all, rest)));
            }
        };
    }

    private List<Selection.Branch> branches(ValueShape.AnyReference any) {
        return any.objectIds().stream()
                .flatMap(id -> model.objectById(id).stream())
                .map(target -> new Selection.Branch(target, List.of(new Selection.Id(ID))))
                .toList();
    }

    private static List<String> asked(List<String> all, List<List<String>> rest) {
        return rest.stream().anyMatch(List::isEmpty)
                ? all
                : rest.stream().map(List::getFirst).distinct().toList();
    }

    private static List<Selection.Part> parts(List<String> names) {
        return names.stream().map(name -> new Selection.Part(name, name)).toList();
    }
}
