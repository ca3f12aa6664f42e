package io.deskweave.metadata.records.deleting;

import io.deskweave.metadata.records.sql.Quoted;
import io.deskweave.metadata.records.sql.Sql;
import io.deskweave.platform.storage.TenantDatabase;
import io.deskweave.platform.tenancy.TenantScope;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Deletions so long ago that nobody takes them back any more. */
@Component
public class ExpiredDeletions {

    private final TenantDatabase database;

    public ExpiredDeletions(TenantDatabase database) {
        this.database = database;
    }

    /**
     * Takes one deletion from before out of the bin for good, with all that went along; one that is being restored is
     * passed over. Answers the files that it named, which others may name too; empty when there is none to take.
     */
    public Optional<List<UUID>> purgeOne(TenantScope scope, Instant deletedBefore) {
        return database.write(scope, transaction -> purge(transaction, scope, deletedBefore));
    }

    /** Whoever restores holds a row of it, so that here fewer can be locked than there are. */
    private static Optional<List<UUID>> purge(DSLContext transaction, TenantScope scope, Instant deletedBefore) {
        var bin = Quoted.table(scope.tenant().schema(), "bin");
        var free = transaction.fetch(
                "select o.deletion from (select deletion, min(deleted_at) as at from " + bin
                        + " where deleted_at < ?::timestamptz group by deletion order by 2 limit 20) o"
                        + " where (select count(*) from "
                        + bin + " b where b.deletion = o.deletion) = (select count(*) from (select from " + bin
                        + " b where b.deletion = o.deletion for update skip locked) l) order by o.at limit 1",
                deletedBefore.atOffset(ZoneOffset.UTC));
        return free.getValues(0, UUID.class).stream().findFirst().map(deletion -> {
            var files = files(transaction, bin, deletion);
            transaction.execute("delete from " + bin + " where deletion = ?", deletion);
            return files;
        });
    }

    private static List<UUID> files(DSLContext transaction, String bin, UUID deletion) {
        var sql = Sql.of("select distinct f #>> '{}' from " + bin + " b, " + FILES + " f where b.deletion = ")
                .bind(deletion);
        return transaction.fetch(sql.text(), sql.values()).getValues(0, String.class).stream()
                .map(UUID::fromString)
                .toList();
    }

    /** The ids of the files that a row of the bin names. No other column holds lists of things with ids. */
    public static final String FILES = "jsonb_path_query(b.kept, '$.*[*].id')";
}
