package io.deskweave.metadata.records.deleting;

import io.deskweave.metadata.model.Model;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.RecordChanged;
import io.deskweave.metadata.records.RecordNotFound;
import io.deskweave.metadata.records.Records.Target;
import io.deskweave.metadata.records.sql.Quoted;
import io.deskweave.metadata.records.sql.Sql;
import io.deskweave.metadata.records.storing.refusals.RowEntangled;
import io.deskweave.metadata.records.storing.refusals.RowRepeated;
import io.deskweave.platform.problems.Problem;
import io.deskweave.platform.problems.Refused;
import io.deskweave.platform.tenancy.TenantScope;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.DSLContext;

/** Moves records into the bin and out of it within a transaction that somebody else holds. */
public record BinMoves(DSLContext transaction, TenantScope scope, Model model) {

    private static final String UNIQUE = "23505";
    private static final String FOREIGN_KEY = "23503";

    /** How many records a deletion of many touches at most. */
    private static final int MOST_TOGETHER = 10_000;

    /** A record that cannot go may keep others that would have gone with it; nobody waits for more turns. */
    private static final int TURNS = 3;

    /** Refuses as {@code Deletions} says; how many records went. */
    public int delete(Target target) {
        var kept = keptAsSeen(Map.of(0, target));
        if (!kept.isEmpty()) {
            throw new Refused(kept.getOrDefault(0, List.of()));
        }
        var deleting = new Deleting(transaction, scope, model, RecordBin.MOST);
        var obstacles = deleting.look(target.object(), List.of(target.id()));
        if (!obstacles.isEmpty()) {
            throw new Refused(obstacles.getOrDefault(target.id(), List.of()));
        }
        deleting.move();
        return deleting.count(target.id());
    }

    /**
     * What came of each row, by its number.
     *
     * @param gone how many records went because of it, itself included
     */
    public record Deleted(Map<Integer, Integer> gone, SortedMap<Integer, List<Problem>> refused) {}

    /** Deletes each record that can go, each a deletion of its own; in all at most 10,000 records are touched. */
    public Deleted deleteAll(ObjectModel object, SortedMap<Integer, Target> targets) {
        var refused = new TreeMap<Integer, List<Problem>>();
        var open = new TreeMap<Integer, UUID>();
        var numbers = new HashMap<UUID, Integer>();
        targets.forEach((number, target) -> {
            var earlier = numbers.putIfAbsent(target.id(), number);
            if (earlier == null) {
                open.put(number, target.id());
            } else {
                refused.put(number, List.of(new RowRepeated(earlier)));
            }
        });
        var first = new TreeMap<>(targets);
        first.keySet().retainAll(open.keySet());
        refused.putAll(keptAsSeen(first));
        open.keySet().removeAll(refused.keySet());
        var gone = new HashMap<Integer, Integer>();
        for (int turn = 1; !open.isEmpty(); turn++) {
            var deleting = new Deleting(transaction, scope, model, MOST_TOGETHER);
            var obstacles = deleting.look(object, open.values());
            if (obstacles.isEmpty()) {
                deleting.move();
                open.forEach((number, id) -> gone.put(number, deleting.count(id)));
                break;
            }
            obstacles.forEach((id, found) -> refused.put(numbers.getOrDefault(id, 0), found));
            open.keySet().removeAll(refused.keySet());
            if (turn == TURNS) {
                open.keySet().forEach(number -> refused.put(number, List.of(new RowEntangled())));
                open.clear();
            }
        }
        return new Deleted(gone, refused);
    }

    /** Locks the records; what is wrong with those that are not there, or not as they were seen. */
    private Map<Integer, List<Problem>> keptAsSeen(Map<Integer, Target> targets) {
        var kept = new HashMap<Integer, List<Problem>>();
        if (targets.isEmpty()) {
            return kept;
        }
        var object = targets.values().iterator().next().object();
        var versions = lock(object, targets.values().stream().map(Target::id).toList());
        targets.forEach((number, target) -> {
            var version = versions.get(target.id());
            if (version == null) {
                kept.put(number, List.of(new RecordNotFound(object.name())));
            } else if (version != target.version()) {
                kept.put(number, List.of(new RecordChanged(object.name(), target.version())));
            }
        });
        return kept;
    }

    private Map<UUID, Integer> lock(ObjectModel object, Collection<UUID> ids) {
        var sql = Sql.of("select \"id\", \"version\" from "
                        + Quoted.table(scope.tenant().schema(), object) + " where \"id\" = any(")
                .bindArray("uuid", new ArrayList<>(ids).toArray())
                .add(") order by \"id\" for update");
        var versions = new HashMap<UUID, Integer>();
        transaction
                .fetch(sql.text(), sql.values())
                .forEach(row -> versions.put(row.get(0, UUID.class), row.get(1, Integer.class)));
        return versions;
    }

    /** Refuses as {@code Deletions} says. */
    public void restore(ObjectModel object, UUID id) {
        var deletion = new BinTable(transaction, scope)
                .deletionOf(object, id)
                .orElseThrow(() -> new Refused(new NotInBin(object.name())));
        new Restoring(transaction, scope, model, deletion).run();
    }

    /** Whether a constraint of the tables was in the way. */
    public static boolean isCrossed(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refusal
                    && List.of(UNIQUE, FOREIGN_KEY).contains(String.valueOf(refusal.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    /** What that means to whoever deletes. */
    public static Problem crossedDeleting(ObjectModel object) {
        return new StillReferredTo(object.name());
    }

    /** What that means to whoever restores. */
    public static Problem crossedRestoring(ObjectModel object) {
        return new RestoreCrossed(object.name());
    }
}
