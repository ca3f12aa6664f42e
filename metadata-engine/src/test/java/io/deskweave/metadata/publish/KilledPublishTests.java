package io.deskweave.metadata.publish;

import static io.deskweave.metadata.publish.Desk.field;
import static io.deskweave.metadata.publish.Desk.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.deskweave.metadata.compile.Compiler;
import io.deskweave.metadata.definition.Conversion;
import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.drafts.DraftChange;
import io.deskweave.metadata.drafts.DraftChange.ChangeField;
import io.deskweave.metadata.drafts.DraftChange.DeleteField;
import io.deskweave.metadata.drafts.DraftChange.FieldChange;
import io.deskweave.metadata.drafts.DraftChange.MergeOption;
import io.deskweave.metadata.drafts.DraftChange.RetireField;
import io.deskweave.metadata.drafts.DraftChange.RetypeField;
import io.deskweave.metadata.drafts.Releases;
import io.deskweave.metadata.drafts.Releases.PublishOrder;
import io.deskweave.metadata.publish.deletions.UnconfirmedDeletions;
import io.deskweave.platform.problems.Problem;
import io.deskweave.platform.problems.Refused;
import io.deskweave.platform.storage.TenantDatabase;
import io.deskweave.platform.testing.TestPlatform;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/** A publish whose session is ended before any of its statements leaves everything as it was. */
class KilledPublishTests {

    private static final int STATEMENTS_MAX = 200;

    private static final String POOL = "com.zaxxer.hikari.pool.ProxyConnection";

    private final Desk desk = Desk.in(TestPlatform.EU_WEST);
    private final LoggingSystem logging = LoggingSystem.get(KilledPublishTests.class.getClassLoader());

    /** Which has much to say about lost sessions. */
    @BeforeEach
    void silencesThePool() {
        logging.setLogLevel(POOL, LogLevel.OFF);
    }

    @AfterEach
    void letsThePoolSpeakAgain() {
        logging.setLogLevel(POOL, null);
    }

    @Test
    void leavesAllAsItWasWhereverItsSessionIsKilled() {
        int revision = drafted();
        var before = state();
        var draft = desk.drafts().current(desk.scope());
        int statements = 0;
        while (isKilled(revision, statements)) {
            assertThat(state()).as("killed before statement %d", statements).isEqualTo(before);
            assertThat(desk.drafts().current(desk.scope()))
                    .as("draft, killed before statement %d", statements)
                    .isEqualTo(draft);
            statements++;
            assertThat(statements).isLessThan(STATEMENTS_MAX);
        }

        // Each object, column and index, what is noted of them, the release, its audit, and the end.
        assertThat(statements).isGreaterThan(40);
        assertThat(number()).isEqualTo(3);
        var after = Laid.is(desk);
        assertThat(after.against(List.of(asked(2), asked(3)))).isEmpty();
        assertThat(after.columns()).containsKeys("o1.f3$3", "o3.f10", "o1.f11").doesNotContainKey("o1.f6");
        assertThat(after.indexes())
                .containsEntry("o2.f8_unique", "unique btree (f8)")
                .containsKeys("o1.f5_unique", "o1.f2_index", "o3.f10_index");
        assertThat(rows("retype")).isEqualTo(1);
        assertThat(desk.drafts().current(desk.scope()).basedOn()).isEqualTo(3);
    }

    /** Something of everything, of an object with records and of one without. */
    private int drafted() {
        var options = List.of(Map.of("key", "OPEN"), Map.of("key", "DONE"), Map.of("key", "CLOSED"));
        desk.publish(
                object("Asset", "assets"),
                field("Asset", "name", "text"),
                field("Asset", "maker", "text"),
                field("Asset", "size", "text"),
                field("Asset", "state", "choice", Map.of("options", options)),
                field("Asset", "serial", "text"),
                field("Asset", "colour", "text"),
                object("Room", "rooms"),
                field("Room", "name", "text"),
                field("Room", "number", "text"));
        for (int i = 0; i < 3; i++) {
            desk.insert("o1", Map.of("f1", "it", "f3", "" + i, "f4", i == 0 ? "CLOSED" : "OPEN", "f5", "S" + i));
        }
        desk.publish(new RetireField("Asset", "colour"));
        return desk.change(
                object("Part", "parts"),
                field("Part", "name", "text"),
                field("Part", "asset", "reference", Map.of("object", "Asset")),
                field("Asset", "room", "reference", Map.of("object", "Room")),
                field("Asset", "number", "autoNumber", Map.of("prefix", "A-")),
                field("Asset", "price", "money", Map.of("currencies", List.of("EUR"))),
                changed("Asset", "serial", true, false),
                changed("Room", "number", true, false),
                changed("Asset", "maker", false, true),
                new MergeOption("Asset", "state", "CLOSED", "DONE"),
                new RetypeField("Asset", "size", "wholeNumber", Map.of(), Conversion.plain()),
                new DeleteField("Asset", "colour"));
    }

    private static DraftChange changed(String object, String field, boolean unique, boolean indexed) {
        return new ChangeField(object, field, new FieldChange(null, null, null, null, null, unique, indexed));
    }

    /** Whether there was such a statement. */
    private boolean isKilled(int revision, int statements) {
        var session = new KilledSession(desk.database(), statements);
        var failure = catchThrowable(
                () -> releases(session).publish(desk.scope(), new PublishOrder(revision, "a test", Desk.WARNINGS)));
        if (failure != null) {
            assertThat(failure)
                    .as("before statement %d", statements)
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.problems())
                                    .extracting(Problem::code)
                                    .containsExactly("storage.cell.unavailable"));
        }
        return failure != null;
    }

    private Releases releases(TenantDatabase through) {
        var platform = desk.platform();
        return new ReleaseDesk(
                through,
                platform.bean(Publishing.class),
                platform.bean(RollBacks.class),
                platform.bean(Warnings.class),
                platform.bean(UnconfirmedDeletions.class));
    }

    private int number() {
        return desk.releases()
                .history(desk.scope(), Integer.MAX_VALUE, 1)
                .getFirst()
                .number();
    }

    private Definition inForce(int number) {
        return desk.releases().definition(desk.scope(), number);
    }

    private Laid asked(int number) {
        return Laid.asIn(desk.platform().bean(Compiler.class).buildStored(inForce(number)));
    }

    /** What a publish changes, and what its steps note to be done. */
    private List<Object> state() {
        var state = new ArrayList<Object>(List.of(number(), inForce(number()), Laid.is(desk)));
        for (var table : List.of("pending_index", "pending_fill", "retype", "audit_entry")) {
            state.add(table + rows(table));
        }
        state.add(others());
        return state;
    }

    private int rows(String table) {
        return desk.database()
                .define(
                        desk.scope(),
                        sql -> sql.fetchCount(DSL.table(
                                DSL.name(desk.scope().tenant().schema().value(), table))));
    }

    /** Constraints, sequences, triggers and defaults. */
    private List<String> others() {
        var schema = DSL.val(desk.scope().tenant().schema().value());
        return desk.database()
                .define(desk.scope(), sql -> sql.fetch("""
                                        select conname::text from pg_constraint
                                        where connamespace = to_regnamespace({0})
                                        union all select relname from pg_class
                                        where relnamespace = to_regnamespace({0}) and relkind = 'S'
                                        union all select tgname from pg_trigger t join pg_class c on c.oid = tgrelid
                                        where relnamespace = to_regnamespace({0}) and not tgisinternal
                                        union all select pg_get_expr(adbin, adrelid) from pg_attrdef d
                                        join pg_class c on c.oid = adrelid where relnamespace = to_regnamespace({0})
                                        order by 1
                                        """, schema).getValues(0, String.class));
    }
}
