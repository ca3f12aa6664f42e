package io.deskweave.metadata.records;

import io.deskweave.metadata.fields.ValueShape;
import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.model.ObjectModel;
import java.util.List;

/** One thing asked of a record, under a response key. The same field may be asked for under several keys. */
public sealed interface Selection {

    String key();

    /** A fixed text, the name of the surrounding type. */
    record Typename(String key, String name) implements Selection {}

    /** The record's global id. */
    record Id(String key) implements Selection {}

    /** A plain value of the record: neither a reference nor one that has parts. */
    record Value(String key, RecordColumn column) implements Selection {
        public Value {
            boolean plain = switch (column.shape()) {
                case ValueShape.Reference ignored -> false;
                case ValueShape.References ignored -> false;
                case ValueShape.AnyReference ignored -> false;
                case ValueShape.Person ignored -> false;
                case ValueShape.Department ignored -> false;
                case ValueShape.Point ignored -> false;
                case ValueShape.Money ignored -> false;
                case ValueShape.Address ignored -> false;
                case ValueShape.Files ignored -> false;
                default -> true;
            };
            if (!plain) {
                throw new IllegalArgumentException("References and values with parts have selections of their own");
            }
        }
    }

    /**
     * A value that has parts, such as a place, and those that are asked of it.
     *
     * @param type the name of its type in the API
     */
    record Composite(String key, FieldModel field, String type, List<Part> parts) implements Selection {
        public Composite {
            parts = List.copyOf(parts);
        }
    }

    /**
     * The files that a record has, and what is asked of each: {@code id}, {@code name}, {@code mediaType},
     * {@code size}, {@code url}.
     *
     * @param type the name of a file's type in the API
     */
    record Files(String key, FieldModel field, String type, List<Part> parts) implements Selection {
        public Files {
            parts = List.copyOf(parts);
        }
    }

    /** The record that a reference points at. */
    record Referred(String key, FieldModel reference, ObjectModel target, List<Selection> selections)
            implements Selection {}

    /** The records that a list of references points at, in its order. */
    record ReferredList(String key, FieldModel references, ObjectModel target, List<Selection> selections)
            implements Selection {}

    /** The record that a reference to any of several objects points at, with what is asked of it for each object. */
    record ReferredAny(String key, FieldModel reference, List<Branch> branches) implements Selection {
        public ReferredAny {
            branches = List.copyOf(branches);
        }
    }

    /** What is asked of a record when it is of this object. */
    record Branch(ObjectModel target, List<Selection> selections) {}

    /** A page of the records that a list of references points at, in the order of the page. */
    record ReferredPage(String key, FieldModel references, Connection connection) implements Selection {}

    /** The records whose reference points here. */
    record Referring(String key, FieldModel reference, Connection connection) implements Selection {}

    /** The record once more, wrapped: the node of an edge, the record of a payload. */
    record Itself(String key, List<Selection> selections) implements Selection {}

    /** Where the record stands in its connection; only of edges. */
    record Cursor(String key) implements Selection {}

    /**
     * What whoever asks knows already, such as what is to be said about a write.
     *
     * @param json one JSON value
     */
    record Stated(String key, String json) implements Selection {}

    /** How the record went into the bin; only of those that lie there. */
    record Deleted(String key, Fact fact) implements Selection {

        /** One thing that the bin knows. */
        public enum Fact {
            AT,
            BY,
            /** How many records went together, itself included. */
            RECORDS,
            /** Where it stands in the list of what was deleted. */
            CURSOR
        }
    }

    /**
     * One part of a value.
     *
     * @param name as in the API, such as {@code latitude}, or {@code __typename}
     */
    record Part(String key, String name) {}
}
