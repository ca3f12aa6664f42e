package io.deskweave.metadata.records.news;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.metadata.model.Models.InForce;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.Deletions;
import io.deskweave.metadata.records.Filter;
import io.deskweave.metadata.records.Filter.Comparison;
import io.deskweave.metadata.records.RecordColumn;
import io.deskweave.metadata.records.RecordQueries;
import io.deskweave.metadata.records.RecordQueries.Look;
import io.deskweave.metadata.records.RecordQueries.Watch;
import io.deskweave.metadata.records.Records;
import io.deskweave.metadata.records.Records.Target;
import io.deskweave.metadata.records.Selection;
import io.deskweave.metadata.records.news.RecordNews.Happening;
import io.deskweave.metadata.records.news.RecordNews.Kind;
import io.deskweave.metadata.records.testing.SampleDesk;
import io.deskweave.metadata.records.testing.Tables;
import io.deskweave.platform.storage.TenantDatabase;
import io.deskweave.platform.tenancy.TenantId;
import io.deskweave.platform.tenancy.TenantScope;
import io.deskweave.platform.testing.StatementCount;
import io.deskweave.platform.testing.TestPlatform;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecordNewsTests {

    private final TestPlatform platform = TestPlatform.with("io.deskweave.metadata.records");
    private final TenantScope scope = platform.newTenant(TestPlatform.CN_EAST);
    private final InForce inForce = new InForce(7, SampleDesk.model());
    private final ObjectModel ticket = inForce.model().object("Ticket").orElseThrow();
    private final RecordNews news = platform.bean(RecordNews.class);
    private final TenantDatabase database = platform.bean(TenantDatabase.class);

    @BeforeEach
    void makesTables() {
        Tables.create(database, scope, inForce.model());
    }

    @Test
    void tellsWhatEveryWayOfWritingDidOnceToEachMoment() {
        var before = news.moment(scope);

        var created = create("No power");
        platform.bean(Records.class)
                .update(scope, inForce, new Target(ticket, created, 1), Map.of("subject", "Power"), List.of());
        platform.bean(Deletions.class).delete(scope, inForce, new Target(ticket, created, 2));
        platform.bean(Deletions.class).restore(scope, inForce, ticket, created, List.of());

        var told = news.since(scope, before);
        assertThat(told.happenings())
                .containsExactly(
                        happening(Kind.INSERT, created),
                        happening(Kind.UPDATE, created),
                        happening(Kind.DELETE, created),
                        happening(Kind.INSERT, created));
        assertThat(news.since(scope, told.moment()).happenings()).isEmpty();
        assertThat(StatementCount.during(scope, () -> news.since(scope, before)))
                .hasSize(1);
    }

    @Test
    void neitherHidesNorLosesNewsBehindAWriterThatTakesLong() {
        var before = news.moment(scope);
        var late = UUID.randomUUID();
        var during = database.write(scope, slow -> {
            insert(slow, late);
            var quick = create("Quick");
            var told = news.since(scope, before);
            assertThat(told.happenings()).containsExactly(happening(Kind.INSERT, quick));
            return told.moment();
        });

        assertThat(news.since(scope, during).happenings()).containsExactly(happening(Kind.INSERT, late));
    }

    @Test
    void tellsNothingOfWhatWasUndone() {
        var before = news.moment(scope);
        try {
            database.write(scope, sql -> {
                insert(sql, UUID.randomUUID());
                throw new IllegalStateException("undone");
            });
        } catch (IllegalStateException e) {
            assertThat(e).hasMessage("undone");
        }

        assertThat(news.since(scope, before).happenings()).isEmpty();
    }

    @Test
    void namesNoMoreThanAHundredRecordsOfAStatement() {
        var before = news.moment(scope);
        database.write(
                scope,
                sql -> sql.execute("insert into \"%s\".s_ticket (release, s_ticket_subject, f4)"
                                .formatted(scope.tenant().schema())
                        + " select 1, 'Many', 'NEW' from generate_series(1, 101)"));

        assertThat(news.since(scope, before).happenings())
                .containsExactly(new Happening(ticket.id(), Kind.INSERT, List.of()));
    }

    @Test
    void throwsAwayWhatIsOlderThanTenMinutes() {
        create("Old");
        var table = "\"%s\".record_news".formatted(scope.tenant().schema());
        database.write(scope, sql -> sql.execute("update " + table + " set at = now() - interval '11 minutes'"));

        // Each hundredth writer tidies up: of three thousand one does, but for once in ten trillion.
        database.write(
                scope,
                sql -> sql.execute("do $$ begin for i in 1..3000 loop insert into \"%s\".s_ticket"
                                .formatted(scope.tenant().schema())
                        + " (release, s_ticket_subject, f4) values (1, 'Many', 'NEW'); end loop; end $$"));

        assertThat(database.<Integer>read(
                        scope,
                        sql -> sql.fetchCount(sql.selectFrom(table).where("at < now() - interval '10 minutes'"))))
                .isZero();
    }

    @Test
    void saysThatATenantMayHaveNews() throws InterruptedException {
        var heard = new LinkedBlockingQueue<TenantId>();
        news.listen(heard::add);

        create("No power");

        TenantId one;
        do {
            one = heard.poll(10, TimeUnit.SECONDS);
            assertThat(one).isNotNull();
        } while (!scope.tenant().id().equals(one));
    }

    @Test
    void looksAtManyRecordsInOneStatement() {
        var passing = create("No power");
        var other = create("No water");
        var subject = new RecordColumn.Own(ticket.field("subject").orElseThrow());
        var watch = new Watch(
                ticket,
                Set.of(passing, other, UUID.randomUUID()),
                new Filter.Compare(subject, Comparison.EQUAL, "No power"),
                List.of(List.of(new Selection.Value("title", subject)), List.of()));

        var sent = StatementCount.during(scope, () -> {
            var looks = platform.bean(RecordQueries.class).look(scope, inForce, watch);
            assertThat(looks).extracting(Look::id).containsExactlyInAnyOrder(passing, other);
            assertThat(looks)
                    .allSatisfy(look ->
                            assertThat(look.passes()).isEqualTo(look.id().equals(passing)))
                    .anySatisfy(look -> assertThat(look.answers().getFirst()).hasToString("{\"title\":\"No power\"}"));
        });

        assertThat(sent).hasSize(1);
    }

    private UUID create(String subject) {
        var answer = platform.bean(Records.class)
                .create(
                        scope,
                        inForce,
                        ticket,
                        Map.of("subject", subject),
                        List.of(new Selection.Value("id", RecordColumn.Standard.ID)));
        return UUID.fromString(answer.toString().substring(7, 43));
    }

    private void insert(DSLContext sql, UUID id) {
        sql.execute(
                "insert into \"%s\".s_ticket (id, release, s_ticket_subject, f4) values (?, 1, 'Slow', 'NEW')"
                        .formatted(scope.tenant().schema()),
                id);
    }

    private Happening happening(Kind kind, UUID record) {
        return new Happening(ticket.id(), kind, List.of(record));
    }
}
