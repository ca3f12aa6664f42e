package io.deskweave.metadata.exports.columns;

import io.deskweave.metadata.definition.Languages;
import io.deskweave.metadata.model.FieldModel;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One column of an exported file.
 *
 * @param path as it was asked for, such as {@code customer.name}
 * @param way the fields that lead there: references, and last the field whose value it is; empty for a column that
 *     every object has
 * @param part of the last field's values, such as {@code latitude}; null for the whole
 * @param languages of the desk, in which labels are looked for
 */
public record ExportColumn(
        String path, List<FieldModel> way, @Nullable String part, Languages languages) {

    private static final String BETWEEN = " / ";

    public ExportColumn {
        way = List.copyOf(way);
    }

    /** The names in the API from the record to the value. */
    List<String> keys() {
        return List.of(path.split("\\."));
    }

    /** What people call it, in this language where somebody said so. */
    public String label(String language) {
        var keys = keys();
        var fields = way.stream()
                .map(field -> field.labels().in(language, languages, field.name()))
                .collect(Collectors.joining(BETWEEN));
        if (way.size() == keys.size()) {
            return fields;
        }
        return fields.isEmpty() ? path : fields + BETWEEN + keys.getLast();
    }
}
