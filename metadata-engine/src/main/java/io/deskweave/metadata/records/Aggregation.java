package io.deskweave.metadata.records;

import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.model.ObjectModel;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The records of an object that pass a filter, in groups that have something in common, and what is measured of each
 * group. Without dimensions all of them are one group, also when there are none.
 *
 * @param first how many groups are answered at most
 */
public record Aggregation(
        ObjectModel object,
        Filter filter,
        List<Dimension> dimensions,
        List<GroupOrder> order,
        int first,
        List<Part> parts) {

    public Aggregation {
        dimensions = List.copyOf(dimensions);
        order = List.copyOf(order);
        parts = List.copyOf(parts);
    }

    /** What the records of a group have in common. */
    public record Dimension(
            List<Step> path, RecordColumn column, @Nullable Period period) {

        public Dimension {
            path = List.copyOf(path);
        }
    }

    /** From a record to the one that it refers to. */
    public record Step(FieldModel reference, ObjectModel target) {}

    /**
     * Days and moments that belong together, told by where their time begins.
     *
     * @param zone in which days begin
     */
    public record Period(CalendarUnit unit, ZoneId zone) {}

    /** How long a period is. */
    public enum CalendarUnit {
        HOUR,
        DAY,
        /** From Monday to Sunday, as ISO 8601 has it. */
        WEEK,
        MONTH,
        QUARTER,
        YEAR
    }

    /**
     * A number or value about a group.
     *
     * @param column null for the count of records
     * @param at which percentile, 0 to 1; zero for all else
     * @param currency the only one that is looked at; null for all, which then are of one by their group
     */
    public record Measure(
            Kind kind,
            @Nullable RecordColumn column,
            double at,
            @Nullable String currency) {

        /** How many records there are. */
        public static final Measure COUNT = new Measure(Kind.COUNT, null, 0, null);

        /** What is measured. */
        public enum Kind {
            COUNT,
            COUNT_VALUES,
            COUNT_DISTINCT,
            SUM,
            AVERAGE,
            MIN,
            MAX,
            PERCENTILE
        }
    }

    /** An order of groups; what is equal in all of them is ordered by the dimensions. */
    public sealed interface GroupOrder {

        boolean descending();

        record ByKey(int dimension, boolean descending) implements GroupOrder {}

        /** Groups of which nothing can be measured come last. */
        record ByMeasure(Measure measure, boolean descending) implements GroupOrder {}
    }

    /** One thing asked of the whole, under a response key. */
    public sealed interface Part {

        String key();

        record Typename(String key, String name) implements Part {}

        record Groups(String key, List<Asked> asked) implements Part {
            public Groups {
                asked = List.copyOf(asked);
            }
        }

        /** Whether there are more groups than are answered. */
        record Truncated(String key) implements Part {}
    }

    /** One thing asked of a group, under a response key. */
    public sealed interface Asked {

        String key();

        record Typename(String key, String name) implements Asked {}

        record Within(String key, List<Asked> asked) implements Asked {
            public Within {
                asked = List.copyOf(asked);
            }
        }

        record Measured(String key, Measure measure) implements Asked {}

        /**
         * An amount of money.
         *
         * @param currencyOf the dimension that is its currency, when the measure names none
         * @param type the name of its type in the API
         */
        record Amount(String key, Measure measure, int currencyOf, String type, List<Selection.Part> parts)
                implements Asked {}

        /** Several of the same column, in order; null where there are no values. */
        record Several(String key, List<Asked> asked) implements Asked {
            public Several {
                asked = List.copyOf(asked);
            }
        }

        /** What the group has in common in a dimension; a reference as the global id of the record. */
        record Key(String key, int dimension) implements Asked {}

        /** The same for a person or department. */
        record KeyParts(String key, int dimension, String type, List<Selection.Part> parts) implements Asked {}

        /** The record that the group has in common, by a dimension of its id. */
        record KeyRecord(String key, int dimension, ObjectModel target, List<Selection> selections) implements Asked {}
    }
}
