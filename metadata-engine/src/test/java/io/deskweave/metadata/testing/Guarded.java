package io.deskweave.metadata.testing;

import io.deskweave.metadata.definition.FieldGuards;
import io.deskweave.metadata.definition.FieldGuards.Mask;
import java.util.List;

/** Guards in few words. */
public final class Guarded {

    private Guarded() {}

    public static FieldGuards searchable() {
        return new FieldGuards(true, List.of(), null, false, List.of(), List.of());
    }

    public static FieldGuards within(String... fields) {
        return new FieldGuards(false, List.of(fields), null, false, List.of(), List.of());
    }

    public static FieldGuards masked(int leading, int trailing, String... unmaskedFor) {
        return new FieldGuards(
                false, List.of(), new Mask(leading, trailing, List.of(unmaskedFor)), false, List.of(), List.of());
    }

    public static FieldGuards encrypted() {
        return new FieldGuards(false, List.of(), null, true, List.of(), List.of());
    }

    public static FieldGuards seenBy(String... roles) {
        return new FieldGuards(false, List.of(), null, false, List.of(roles), List.of());
    }

    public static FieldGuards editedBy(String... roles) {
        return new FieldGuards(false, List.of(), null, false, List.of(), List.of(roles));
    }
}
