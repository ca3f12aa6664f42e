package io.deskweave.metadata.publish;

import static io.deskweave.metadata.publish.Desk.field;
import static io.deskweave.metadata.publish.Desk.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.metadata.drafts.DraftChange;
import io.deskweave.platform.testing.TestPlatform;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Records that were there before a computed field came into force get it while people work. */
class PendingFillsTests {

    private static final int RECORDS = 450;

    private final Desk desk = Desk.in(TestPlatform.CN_EAST);
    private final String schema = desk.scope().tenant().schema().value();

    @BeforeEach
    void hasRecords() {
        desk.publish(
                object("Order", "orders"),
                field("Order", "name", "text"),
                object("Line", "lines"),
                field("Line", "name", "text"),
                field("Line", "order", "reference", Map.of("object", "Order", "inverse", "lines")),
                field("Line", "quantity", "wholeNumber"));
        define("insert into %s.o1 (release, f1) select 1, 'o' || n from generate_series(1, %d) n"
                .formatted(schema, RECORDS));
        define("insert into %1$s.o2 (release, f3, f4) select 1, id, 7 from %1$s.o1".formatted(schema));
    }

    private static DraftChange[] computed() {
        return new DraftChange[] {
            field("Line", "twice", "formula", Map.of("expression", "quantity * 2", "result", "wholeNumber")),
            field(
                    "Order",
                    "sum",
                    "rollUp",
                    Map.of("list", "lines", "function", "sum", "field", "twice", "result", "wholeNumber"))
        };
    }

    @Test
    void fillsEveryRecordInTheOrderOfWhatIsRead() {
        desk.publish(computed());
        fill();
        assertThat(number("select count(*) from %s.o2 where f5 = 14")).isEqualTo(RECORDS);
        assertThat(number("select count(*) from %s.o1 where f6 = 14")).isEqualTo(RECORDS);
        assertThat(number("select count(*) from %s.pending_fill")).isZero();
    }

    @Test
    void goesOnWhereItWasCutShort() {
        desk.publish(computed());
        fill();
        define("update %s.o2 set f5 = null".formatted(schema));
        define(("insert into %1$s.pending_fill (field, reached) "
                        + "select 'f5', id from %1$s.o2 order by id offset 199 limit 1")
                .formatted(schema));
        fill();
        assertThat(number("select count(*) from %s.o2 where f5 is null")).isEqualTo(200);
        assertThat(number("select count(*) from %s.o2 where f5 = 14")).isEqualTo(RECORDS - 200);
    }

    @Test
    void fillsAgainWhatIsComputedOtherwise() {
        desk.publish(computed());
        fill();
        desk.publish(new DraftChange.ChangeField(
                "Line",
                "twice",
                new DraftChange.FieldChange(
                        null,
                        null,
                        null,
                        Map.of("expression", "quantity * 3", "result", "wholeNumber"),
                        null,
                        null,
                        null)));
        fill();
        assertThat(number("select count(*) from %s.o1 where f6 = 21")).isEqualTo(RECORDS);
    }

    private void fill() {
        desk.platform().bean(PendingFills.class).run(desk.scope(), UUID.randomUUID());
    }

    private void define(String sql) {
        desk.database().define(desk.scope(), context -> context.execute(sql));
    }

    private int number(String sql) {
        return desk.database()
                .define(
                        desk.scope(),
                        context -> context.fetchSingle(sql.formatted(schema)).get(0, Integer.class));
    }
}
