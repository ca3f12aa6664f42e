package io.deskweave.metadata.kinds.places;

import io.deskweave.metadata.fields.FieldType;
import java.util.List;

/** The field types whose values are somewhere on earth. */
public final class PlaceKinds {

    private PlaceKinds() {}

    public static List<FieldType> all() {
        return List.of(new PlaceType(), new AddressType());
    }
}
