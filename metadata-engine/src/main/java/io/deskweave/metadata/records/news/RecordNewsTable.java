package io.deskweave.metadata.records.news;

import io.deskweave.metadata.records.sql.Quoted;
import io.deskweave.platform.storage.TenantDatabase;
import io.deskweave.platform.tenancy.TenantId;
import io.deskweave.platform.tenancy.TenantScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * The news out of the tenant's table. A moment is PostgreSQL's own snapshot, as text: what it did not see is new, so a
 * writer that takes long neither hides what others wrote meanwhile nor is passed over.
 */
@Component
class RecordNewsTable implements RecordNews {

    private static final String NOW = "select pg_current_snapshot()::text";

    private final TenantDatabase database;
    private final NewsWords words;

    RecordNewsTable(TenantDatabase database, NewsWords words) {
        this.database = database;
        this.words = words;
    }

    @Override
    public String moment(TenantScope scope) {
        return database.select(scope, NOW, statement -> {}, rows -> {
            rows.next();
            return rows.getString(1);
        });
    }

    @Override
    public News since(TenantScope scope, String moment) {
        var sql = NOW + ", n.object, n.kind, n.records from (values (1)) as always left join lateral"
                + " (select * from " + Quoted.table(scope.tenant().schema(), "record_news")
                + " where writer >= pg_snapshot_xmin(?::pg_snapshot)"
                + " and not pg_visible_in_snapshot(writer, ?::pg_snapshot)"
                + " order by writer, number limit " + (MOST + 1) + ") as n on true order by n.writer, n.number";
        return database.select(
                scope,
                sql,
                statement -> {
                    statement.setString(1, moment);
                    statement.setString(2, moment);
                },
                RecordNewsTable::read);
    }

    private static News read(ResultSet rows) throws SQLException {
        var now = "";
        var happenings = new ArrayList<Happening>();
        while (rows.next()) {
            now = rows.getString(1);
            var object = rows.getString(2);
            if (object != null) {
                happenings.add(new Happening(object, Kind.valueOf(rows.getString(3)), records(rows)));
            }
        }
        return new News(now, List.copyOf(happenings), happenings.size() <= MOST);
    }

    private static List<UUID> records(ResultSet rows) throws SQLException {
        var records = rows.getArray(4);
        return records == null ? List.of() : List.of((UUID[]) records.getArray());
    }

    @Override
    public void listen(Consumer<TenantId> listener) {
        words.listen(listener);
    }
}
