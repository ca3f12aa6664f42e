package io.deskweave.metadata.kinds.times;

import io.deskweave.metadata.fields.FieldType;
import java.util.List;

/** The field types whose values are days, moments and spans of time. */
public final class TimeKinds {

    private TimeKinds() {}

    public static List<FieldType> all() {
        return List.of(new DateType(), new DateTimeType(), new DurationType());
    }
}
