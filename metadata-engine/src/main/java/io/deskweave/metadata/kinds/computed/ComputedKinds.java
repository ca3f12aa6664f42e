package io.deskweave.metadata.kinds.computed;

import io.deskweave.metadata.fields.FieldType;
import java.util.List;

/** The field types whose values are computed from others. */
public final class ComputedKinds {

    private ComputedKinds() {}

    /** @param others the types that their values may have */
    public static List<FieldType> all(List<FieldType> others) {
        return List.of(new FormulaType(new Results(others)), new RollUpType(new Results(others)));
    }
}
