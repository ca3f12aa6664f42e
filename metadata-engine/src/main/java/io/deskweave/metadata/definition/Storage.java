package io.deskweave.metadata.definition;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where the values of a field lie.
 *
 * @param column the column's stable name; the field's own id, until its type was changed; empty when it was deleted
 * @param retyping the change of its type that is on its way
 * @param former where they lay before, oldest first: those columns stay as they were left; of what was deleted, the
 *     last column alone, whose name stays that of its type
 */
public record Storage(String column, Optional<Retyping> retyping, List<Former> former) {

    public Storage {
        former = List.copyOf(former);
    }

    /** In one column, from the beginning. */
    public static Storage in(String column) {
        return new Storage(column, Optional.empty(), List.of());
    }

    /** Nowhere any more: the field was deleted with its values, and keeps its id so that no other gets it. */
    Storage none(String fieldId, Written last) {
        if (column.isEmpty()) {
            return this;
        }
        var left = column.equals(fieldId) ? List.<Former>of() : List.of(new Former(column, last, Conversion.plain()));
        return new Storage("", Optional.empty(), left);
    }

    /** The same with nothing in it, and nothing left from before. */
    public Storage emptied() {
        return new Storage(column, retyping, List.of());
    }

    /** Itself, or for what was deleted the column that it had, anew. */
    public Storage orAnew(String fieldId) {
        return column.isEmpty() ? in(last(fieldId)) : this;
    }

    /** The column that it has, or had. */
    public String last(String fieldId) {
        if (!column.isEmpty()) {
            return column;
        }
        return former.isEmpty() ? fieldId : former.getLast().column();
    }

    public Storage with(Optional<Retyping> other) {
        return new Storage(column, other, former);
    }

    /** As it is when its retyping has arrived; a column that values lay in before is taken up, not entered twice. */
    Storage arrived(String type, Map<String, Object> settings) {
        var to = retyping.orElseThrow();
        var left = new ArrayList<Former>();
        for (var each : former) {
            if (each.column().equals(to.column())) {
                return new Storage(to.column(), Optional.empty(), left);
            }
            left.add(each);
        }
        left.add(new Former(column, new Written(type, settings), to.conversion()));
        return new Storage(to.column(), Optional.empty(), left);
    }

    /** The column that values lay in before, by its name. */
    public Optional<Former> former(String name) {
        return former.stream().filter(each -> each.column().equals(name)).findFirst();
    }

    /**
     * A column that values lay in.
     *
     * @param field its type and settings then
     * @param conversion how its values became those of the next column
     */
    public record Former(String column, Written field, Conversion conversion) {}

    /** A type and what it was asked for. */
    public record Written(String type, Map<String, Object> settings) {

        public Written {
            settings = Collections.unmodifiableMap(new TreeMap<>(settings));
        }
    }
}
