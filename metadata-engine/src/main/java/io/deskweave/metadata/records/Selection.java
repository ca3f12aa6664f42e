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

    /** A plain value of the record; neither a reference nor a place. */
    record Value(String key, RecordColumn column) implements Selection {
        public Value {
            if (column.shape() instanceof ValueShape.Reference || column.shape() instanceof ValueShape.Point) {
                throw new IllegalArgumentException("References and places have selections of their own");
            }
        }
    }

    /** A place and the parts that are asked of it. */
    record Position(String key, FieldModel field, List<PlacePart> parts) implements Selection {}

    /** The record that a reference points at. */
    record Referred(String key, FieldModel reference, ObjectModel target, List<Selection> selections)
            implements Selection {}

    /** The records whose reference points here. */
    record Referring(String key, FieldModel reference, Connection connection) implements Selection {}

    /** The record once more, wrapped: the node of an edge, the record of a payload. */
    record Itself(String key, List<Selection> selections) implements Selection {}

    /** Where the record stands in its connection; only of edges. */
    record Cursor(String key) implements Selection {}

    /** One part of a place. */
    record PlacePart(String key, Kind kind) {

        /** Which part it is. */
        public enum Kind {
            TYPENAME,
            LATITUDE,
            LONGITUDE
        }
    }
}
