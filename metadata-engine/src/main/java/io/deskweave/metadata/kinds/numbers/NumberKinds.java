package io.deskweave.metadata.kinds.numbers;

import io.deskweave.metadata.fields.FieldType;
import java.util.List;

/** The field types whose values are numbers. */
public final class NumberKinds {

    private NumberKinds() {}

    public static List<FieldType> all() {
        return List.of(new WholeNumberType(), new DecimalType(), new PercentType(), new RatingType(), new MoneyType());
    }
}
