package io.deskweave.metadata.records;

import io.deskweave.metadata.model.ObjectModel;
import java.util.List;

/** A page of an object's records and what is asked of it. */
public record Connection(ObjectModel object, Filter filter, List<Order> order, Page page, List<Part> parts) {

    public Connection {
        order = List.copyOf(order);
        parts = List.copyOf(parts);
    }

    /** One thing asked of a connection, under a response key. */
    public sealed interface Part {

        String key();

        /** The name of the connection's own type. */
        record Typename(String key, String name) implements Part {}

        /** The rows with their cursors: the selections are those of an edge. */
        record Edges(String key, List<Selection> selections) implements Part {}

        /** The rows alone. */
        record Nodes(String key, List<Selection> selections) implements Part {}

        /** Where the page begins and ends. */
        record PageInfo(String key, List<PageFact> facts) implements Part {}

        /** How many rows pass the filter, on all pages. */
        record TotalCount(String key) implements Part {}

        /**
         * How many rows pass the filter as far as it was counted.
         *
         * @param atMost where counting ends
         */
        record Count(String key, int atMost, List<CountFact> facts) implements Part {
            public Count {
                facts = List.copyOf(facts);
            }
        }
    }

    /** One field of a count. */
    public record CountFact(String key, Told told) {

        /** Which field it is. */
        public enum Told {
            TYPENAME,
            VALUE,
            IS_ESTIMATE
        }
    }

    /** One field of the page info. */
    public record PageFact(String key, Kind kind) {

        /** Which field it is. */
        public enum Kind {
            TYPENAME,
            HAS_NEXT_PAGE,
            HAS_PREVIOUS_PAGE,
            START_CURSOR,
            END_CURSOR
        }
    }
}
