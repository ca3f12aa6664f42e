package io.deskweave.metadata.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.metadata.changes.RandomHistory;
import io.deskweave.metadata.compile.Compiler;
import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.drafts.Releases.RollBackOrder;
import io.deskweave.metadata.publish.Publishing.Cause;
import io.deskweave.metadata.records.testing.PatientDesk;
import io.deskweave.platform.testing.TestPlatform;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** After each release of any history the tables are as its model has them, also after going back; seeds name failures. */
class HistoryPublishTests {

    private static final int RELEASES = 8;
    private static final int TIMES_BACK = 3;

    private static final Desk WITH_KEYS = Desk.set(PatientDesk.KEYS);

    private final Desk desk =
            new Desk(WITH_KEYS.platform(), WITH_KEYS.platform().newTenant(TestPlatform.CN_EAST));
    private final List<Laid> asked = new ArrayList<>();

    /** The same in every build, so that a red one is about what was changed; others by {@code -Dseed}. */
    static LongStream seeds() {
        var seed = Long.getLong("seed");
        return seed == null ? LongStream.rangeClosed(1, 3) : LongStream.of(seed);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void makesTablesAsEachModelHasThem(long seed) {
        System.out.println("HistoryPublishTests -Dseed=" + seed);
        var random = new Random(seed);
        for (var definition : new RandomHistory(seed).releases(RELEASES)) {
            publish(definition);
            assertThat(against()).as("release %d, seed %d", asked.size(), seed).isEmpty();
            fill(definition, random);
        }
        for (int i = 0; i < TIMES_BACK; i++) {
            int to = 1 + random.nextInt(asked.size());
            if (to == asked.size() || nothingToDo(to)) {
                continue;
            }
            desk.releases().rollBack(desk.scope(), new RollBackOrder(to, null, "", true));
            asked.add(asked(inForce()));
            assertThat(against())
                    .as("release %d, back to %d, seed %d", asked.size(), to, seed)
                    .isEmpty();
        }
    }

    /** A type that arrives has a release of its own, as the job makes it that carries values. */
    private void publish(Definition definition) {
        var publishing = desk.platform().bean(Publishing.class);
        desk.database()
                .define(
                        desk.scope(),
                        sql -> publishing.publish(
                                desk.scope(),
                                sql,
                                definition,
                                new Cause("configuration.published", "a test", Map.of())));
        assertThat(inForce()).isEqualTo(definition);
        asked.add(asked(definition));
    }

    private boolean nothingToDo(int to) {
        return desk.releases().wayBack(desk.scope(), to).changes().isEmpty();
    }

    private List<String> against() {
        return Laid.is(desk).against(asked);
    }

    private Definition inForce() {
        int number = desk.releases()
                .history(desk.scope(), Integer.MAX_VALUE, 1)
                .getFirst()
                .number();
        return desk.releases().definition(desk.scope(), number);
    }

    private Laid asked(Definition definition) {
        return Laid.asIn(desk.platform().bean(Compiler.class).buildStored(definition));
    }

    /** Of some tables, so that their indexes wait to be built. */
    private void fill(Definition definition, Random random) {
        var there = Laid.is(desk).columns();
        for (var object : definition.objects()) {
            if (random.nextInt(4) == 0 && there.containsKey(object.id() + ".id")) {
                desk.insert(object.id(), Map.of());
            }
        }
    }

    /** A comparison that says nothing would hold of every history. */
    @Test
    void seesWhatIsNotAsTheModelHasIt() {
        desk.publish(
                Desk.object("Thing", "things"),
                Desk.field("Thing", "name", "text"),
                Desk.field("Thing", "size", "decimal", Map.of("precision", 8, "scale", 2), "unique"));
        asked.add(asked(inForce()));
        assertThat(against()).isEmpty();

        for (var change : List.of(
                "alter table {0}.o1 alter f2 type numeric(7, 2)",
                "alter table {0}.o1 alter f2 type numeric(7, 1)",
                "alter table {0}.o1 alter f2 type text",
                "alter table {0}.o1 alter f2 set not null",
                "alter table {0}.o1 add f3 text",
                "alter table {0}.o1 drop f1",
                "drop index {0}.f2_unique",
                "drop index {0}.o1_newest",
                "create unique index f1_unique on {0}.o1 (f1)",
                "create table {0}.o2 (id uuid)")) {
            assertThat(againstAfter(change)).as(change).isNotEmpty();
        }
    }

    private List<String> againstAfter(String change) {
        var schema = DSL.name(desk.scope().tenant().schema().value());
        return desk.database().define(desk.scope(), sql -> {
            sql.execute("savepoint before");
            sql.execute(change, schema);
            var against = Laid.is(sql, desk.scope().tenant().schema()).against(asked);
            sql.execute("rollback to savepoint before");
            return against;
        });
    }
}
