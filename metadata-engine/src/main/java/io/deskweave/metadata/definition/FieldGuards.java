package io.deskweave.metadata.definition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What keeps the values of a field: from those who should not see or change them, from standing twice, from being
 * overlooked. Roles are named by their keys, such as {@code TEAM_LEAD}; no role named means every role.
 *
 * @param searchable whether the search of its object's lists looks at it
 * @param uniqueWithin names of the fields that must be alike for two values to be in each other's way; empty when a
 *     unique field is unique in the whole object
 * @param mask how much of a value shows, null when all of it does
 * @param encrypted whether the values lie in the database only as their tenant's keys let them be read
 * @param seenBy the roles that see the values
 * @param editedBy the roles that give and change them
 */
public record FieldGuards(
        boolean searchable,
        List<String> uniqueWithin,
        @Nullable Mask mask,
        boolean encrypted,
        List<String> seenBy,
        List<String> editedBy) {

    private static final FieldGuards NONE = new FieldGuards(false, List.of(), null, false, List.of(), List.of());

    public FieldGuards {
        uniqueWithin = List.copyOf(uniqueWithin);
        seenBy = List.copyOf(seenBy);
        editedBy = List.copyOf(editedBy);
    }

    public static FieldGuards none() {
        return NONE;
    }

    public boolean isEmpty() {
        return equals(NONE);
    }

    public FieldGuards withUniqueWithin(List<String> others) {
        return new FieldGuards(searchable, others, mask, encrypted, seenBy, editedBy);
    }

    /**
     * A mask over values: so many characters show at either end, four stars stand for the rest, however many they are.
     *
     * @param leading 0 to 20
     * @param trailing likewise
     * @param unmaskedFor the roles that see the whole value
     */
    public record Mask(int leading, int trailing, List<String> unmaskedFor) {

        public Mask {
            unmaskedFor = List.copyOf(unmaskedFor);
        }
    }
}
