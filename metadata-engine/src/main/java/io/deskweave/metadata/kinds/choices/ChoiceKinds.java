package io.deskweave.metadata.kinds.choices;

import io.deskweave.metadata.fields.FieldType;
import java.util.List;

/** The field types whose values are taken from a list. */
public final class ChoiceKinds {

    private ChoiceKinds() {}

    public static List<FieldType> all() {
        return List.of(new YesNoType(), new ChoiceType(), new MultipleChoiceType(), new CategoryType());
    }
}
