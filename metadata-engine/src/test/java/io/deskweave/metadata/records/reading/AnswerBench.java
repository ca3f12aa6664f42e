package io.deskweave.metadata.records.reading;

import io.deskweave.metadata.model.Models.InForce;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.Connection;
import io.deskweave.metadata.records.Connection.Part;
import io.deskweave.metadata.records.Filter;
import io.deskweave.metadata.records.Filter.Comparison;
import io.deskweave.metadata.records.Order;
import io.deskweave.metadata.records.Page;
import io.deskweave.metadata.records.RecordColumn.Own;
import io.deskweave.metadata.records.RecordColumn.Standard;
import io.deskweave.metadata.records.RecordQueries;
import io.deskweave.metadata.records.RecordQuery;
import io.deskweave.metadata.records.Selection;
import io.deskweave.metadata.records.testing.SampleDesk;
import io.deskweave.metadata.records.testing.Tables;
import io.deskweave.platform.storage.TenantDatabase;
import io.deskweave.platform.tenancy.TenantScope;
import io.deskweave.platform.testing.TestPlatform;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.IntSupplier;

/**
 * A benchmark to be run by hand: the list and the get of the side-by-side comparison, answered by the record queries and by
 * one nested {@code row_to_json}, in turns, on one thread, so that the ratio holds on a noisy machine.
 */
final class AnswerBench {

    private static final int TURNS = 12;
    private static final long TURN_NANOS = 1_000_000_000L;
    private static final List<String> FIELDS = List.of(
            "number", "subject", "status", "priority", "mileage", "amount", "warranty", "visitOn", "dueAt", "serial");

    private final TestPlatform platform = TestPlatform.with("io.deskweave.metadata.records");
    private final TenantDatabase database = platform.bean(TenantDatabase.class);
    private final TenantScope scope = platform.newTenant(TestPlatform.CN_EAST);
    private final InForce inForce = new InForce(1, SampleDesk.model());

    public static void main(String[] arguments) {
        var bench = new AnswerBench();
        bench.fill();
        bench.compare("list", bench.list(), bench.rawList());
        bench.compare("get", bench.one(), bench.rawOne());
        System.exit(0);
    }

    private void compare(String what, IntSupplier ours, IntSupplier raw) {
        System.out.printf("%s: %d bytes ours, %d bytes raw%n", what, ours.getAsInt(), raw.getAsInt());
        rate(ours);
        rate(raw);
        double oursTotal = 0;
        double rawTotal = 0;
        for (int turn = 0; turn < TURNS; turn++) {
            oursTotal += rate(ours);
            rawTotal += rate(raw);
        }
        System.out.printf(
                "%s: ours %.0f/s, row_to_json %.0f/s, ratio %.2f%n",
                what, oursTotal / TURNS, rawTotal / TURNS, oursTotal / rawTotal);
    }

    private static double rate(IntSupplier work) {
        long begin = System.nanoTime();
        int count = 0;
        long bytes = 0;
        while (System.nanoTime() - begin < TURN_NANOS) {
            bytes += work.getAsInt();
            count++;
        }
        if (bytes == 0) {
            throw new IllegalStateException("Nothing was answered");
        }
        return count * 1e9 / (System.nanoTime() - begin);
    }

    private IntSupplier list() {
        var filter = new Filter.Compare(own(ticket(), "status"), Comparison.EQUAL, "NEW");
        var query = new RecordQuery.Many(new Connection(
                ticket(),
                filter,
                List.of(new Order(Standard.CREATED_AT, true)),
                Page.first(50),
                List.of(new Part.Nodes("nodes", selections(3)))));
        return () ->
                platform.bean(RecordQueries.class).answer(scope, inForce, query).length();
    }

    private IntSupplier one() {
        var query = new RecordQuery.One(ticket(), new UUID(0, 77), selections(10));
        return () ->
                platform.bean(RecordQueries.class).answer(scope, inForce, query).length();
    }

    private IntSupplier rawList() {
        var sql = "select coalesce(json_agg(row_to_json(x)),'[]')::text from (" + rawSelect(3)
                + " where t.f4 = ? order by t.created_at desc, t.id desc limit 50) x";
        return () -> raw(sql, "NEW");
    }

    private IntSupplier rawOne() {
        var sql = "select row_to_json(x)::text from (" + rawSelect(10) + " where t.id = ?) x";
        return () -> raw(sql, new UUID(0, 77));
    }

    private int raw(String sql, Object value) {
        return database.select(scope, sql.replace("S.", "\"" + schema() + "\"."), s -> s.setObject(1, value), rows -> {
            rows.next();
            return rows.getBytes(1).length;
        });
    }

    private static String rawSelect(int comments) {
        return """
                select t.id, t.s_ticket_number as number, t.s_ticket_subject as subject, t.f4 as status, t.f5 as priority,
                t.f7 as mileage, t.f8 as amount, t.f9 as warranty, t.f10 as "visitOn", t.f11 as "dueAt", t.f13 as serial,
                (select row_to_json(c) from (select s_customer_name as name, f2 as tier from S.s_customer
                 where id = t.f6) c) customer,
                (select coalesce(json_agg(row_to_json(c)),'[]') from (select f20 as body, created_at as "createdAt",
                 (select row_to_json(a) from (select s_customer_name as name from S.s_customer where id = k.f22) a) author
                 from S.o1 k where k.f21 = t.id order by k.created_at desc, k.id desc limit %d) c) comments
                from S.s_ticket t
                """.formatted(comments);
    }

    private List<Selection> selections(int comments) {
        var selections = new ArrayList<Selection>();
        selections.add(new Selection.Id("id"));
        FIELDS.forEach(name -> selections.add(new Selection.Value(name, own(ticket(), name))));
        selections.add(new Selection.Referred(
                "customer",
                own(ticket(), "customer").field(),
                customer(),
                List.of(value(customer(), "name"), value(customer(), "tier"))));
        var author = new Selection.Referred(
                "author", own(comment(), "author").field(), customer(), List.of(value(customer(), "name")));
        var created = new Selection.Value("createdAt", Standard.CREATED_AT);
        selections.add(new Selection.Referring(
                "comments",
                own(comment(), "ticket").field(),
                new Connection(
                        comment(),
                        Filter.EVERYTHING,
                        List.of(new Order(Standard.CREATED_AT, true)),
                        Page.first(comments),
                        List.of(new Part.Nodes("nodes", List.of(value(comment(), "body"), created, author))))));
        return selections;
    }

    private void fill() {
        Tables.create(database, scope, inForce.model());
        var id = "('00000000-0000-0000-0000-' || lpad(to_hex(%s), 12, '0'))::uuid";
        var head = "(id, version, release, created_at, updated_at, ";
        var row = " select " + id.formatted("i")
                + ", 1, 1, timestamptz '2026-01-01' + i * interval '150 seconds', now(), ";
        var statements = List.of(
                "insert into S.s_customer" + head + "s_customer_name, f2)" + row
                        + "'Customer ' || i, 'GOLD' from generate_series(1, 5000) i",
                "insert into S.s_ticket" + head + "s_ticket_subject, f4, f5, f6, f7, f8, f9, f10, f11, f13)" + row
                        + "'Subject of ticket ' || i, (array['NEW','IN_PROGRESS','CLOSED'])[1 + i % 3], 'P' || i % 4, "
                        + id.formatted("1 + i % 5000")
                        + ", i, i * 1.01, i % 2 = 0, date '2026-02-01' + i % 200, now(), md5(i::text)"
                        + " from generate_series(1, 25000) i",
                "insert into S.o1" + head + "f20, f21, f22)" + row + "repeat('comment body ', 12), "
                        + id.formatted("1 + i % 25000") + ", " + id.formatted("1 + i % 5000")
                        + " from generate_series(1, 100000) i",
                "analyze S.s_customer",
                "analyze S.s_ticket",
                "analyze S.o1");
        database.define(scope, sql -> {
            statements.forEach(s -> sql.execute(s.replace("S.", "\"" + schema() + "\".")));
            return true;
        });
    }

    private String schema() {
        return scope.tenant().schema().value();
    }

    private ObjectModel ticket() {
        return inForce.model().object("Ticket").orElseThrow();
    }

    private ObjectModel customer() {
        return inForce.model().object("Customer").orElseThrow();
    }

    private ObjectModel comment() {
        return inForce.model().object("Comment").orElseThrow();
    }

    private static Selection value(ObjectModel object, String name) {
        return new Selection.Value(name, own(object, name));
    }

    private static Own own(ObjectModel object, String name) {
        return new Own(object.field(name).orElseThrow());
    }
}
