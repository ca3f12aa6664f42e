package io.deskweave.metadata.edits;

import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.drafts.DraftChange.MergeOption;
import io.deskweave.platform.problems.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Options of fields as changes make them. */
final class OptionEdits {

    private static final String OPTIONS = "options";
    private static final String MERGED_INTO = "mergedInto";

    private OptionEdits() {}

    /** Refuses with {@code metadata.option.not-found}. */
    static FieldDefinition merged(FieldDefinition field, MergeOption change) {
        var options = new ArrayList<Object>();
        boolean found = false;
        if (field.settings().get(OPTIONS) instanceof List<?> list) {
            for (Object each : list) {
                boolean meant =
                        each instanceof Map<?, ?> option && change.option().equals(option.get("key"));
                options.add(meant ? merged((Map<?, ?>) each, change) : each);
                found |= meant;
            }
        }
        if (!found) {
            throw new Refused(ElementMissing.option(change.object(), change.field(), change.option()));
        }
        var settings = new TreeMap<>(field.settings());
        settings.put(OPTIONS, List.copyOf(options));
        return field.typed(field.type(), settings, field.storage());
    }

    private static Map<String, Object> merged(Map<?, ?> option, MergeOption change) {
        var merged = new TreeMap<String, Object>();
        option.forEach((name, value) -> merged.put(name.toString(), value));
        if (change.into() == null) {
            merged.remove(MERGED_INTO);
        } else {
            merged.put(MERGED_INTO, change.into());
        }
        return merged;
    }
}
