package io.deskweave.metadata.computing;

import io.deskweave.metadata.model.FieldModel;
import java.util.List;

/** Which records are computed anew when a field of a record is written. */
public sealed interface Influence {

    /** By which they are. */
    Unit unit();

    /** The record itself. */
    record Own(Unit unit) implements Influence {}

    /**
     * Records of the unit's object that look at the written one.
     *
     * @param references the way from them to it, at least one
     */
    record Looking(Unit unit, List<FieldModel> references) implements Influence {
        public Looking {
            references = List.copyOf(references);
        }
    }

    /**
     * The record in whose list the written one is, and the one in whose list it was.
     *
     * @param reference of the written record
     */
    record Gathering(Unit unit, FieldModel reference) implements Influence {}
}
