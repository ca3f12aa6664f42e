package io.deskweave.metadata.kinds.links;

import io.deskweave.metadata.fields.FieldType;
import java.util.List;

/** The field types whose values are ids of something else. */
public final class LinkKinds {

    private LinkKinds() {}

    public static List<FieldType> all() {
        return List.of(
                new ReferenceType(),
                new ReferencesType(),
                new AnyReferenceType(),
                new PersonType(),
                new DepartmentType());
    }
}
