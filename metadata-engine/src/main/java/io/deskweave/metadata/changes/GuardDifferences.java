package io.deskweave.metadata.changes;

import io.deskweave.metadata.compile.GuardMaps;
import io.deskweave.metadata.definition.FieldGuards;
import io.deskweave.metadata.definition.FieldGuards.Mask;
import io.deskweave.metadata.drafts.Difference.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What differs between the guards of a field before and after: whether more or less gets past them. */
final class GuardDifferences {

    private GuardDifferences() {}

    static void note(Found.Place place, FieldGuards before, FieldGuards after) {
        place.changed("searchable", before.searchable(), after.searchable());
        place.note(within(before, after), "uniqueWithin", before.uniqueWithin(), after.uniqueWithin());
        place.note(masked(before.mask(), after.mask()), "mask", map(before.mask()), map(after.mask()));
        place.demand("encrypted", before.encrypted(), after.encrypted());
        roles(place, "seenBy", before.seenBy(), after.seenBy());
        roles(place, "editedBy", before.editedBy(), after.editedBy());
    }

    /** The more must be alike, the fewer values meet. */
    private static Kind within(FieldGuards before, FieldGuards after) {
        return direction(
                new HashSet<>(after.uniqueWithin()).containsAll(before.uniqueWithin()),
                new HashSet<>(before.uniqueWithin()).containsAll(after.uniqueWithin()));
    }

    private static Kind masked(@Nullable Mask before, @Nullable Mask after) {
        return direction(after == null, before == null);
    }

    private static @Nullable Object map(@Nullable Mask mask) {
        return mask == null ? null : GuardMaps.of(mask);
    }

    /** Nobody named is everybody. */
    private static void roles(Found.Place place, String part, List<String> before, List<String> after) {
        boolean looser = after.isEmpty() || (!before.isEmpty() && new HashSet<>(after).containsAll(before));
        boolean tighter = before.isEmpty() || (!after.isEmpty() && new HashSet<>(before).containsAll(after));
        place.note(direction(looser, tighter), part, new TreeSet<>(before), new TreeSet<>(after));
    }

    private static Kind direction(boolean looser, boolean tighter) {
        if (looser == tighter) {
            return Kind.CHANGED;
        }
        return looser ? Kind.LOOSENED : Kind.TIGHTENED;
    }
}
