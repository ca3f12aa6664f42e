package io.deskweave.metadata.records.computed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.deskweave.metadata.records.testing.Stored;
import io.deskweave.platform.problems.Refused;
import io.deskweave.platform.testing.StatementCount;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is computed follows every write, in the write's own transaction. */
class ComputedWritesTests {

    private final Shop shop = Shop.open();

    private final Stored region = shop.create("Region", Map.of("name", "East", "rate", "0.10"));
    private final Stored customer =
            shop.create("Customer", Map.of("name", "Li", "region", region.id().toString()));

    @Test
    void computesARecordAlongWithItsCreation() {
        var line = shop.create("Line", Map.of("price", "12.50", "quantity", 3));
        assertThat(shop.stored("Line", line.id(), "amount")).isEqualTo("37.50");
        assertThat(shop.stored("Line", line.id(), "kind")).isEqualTo("CHEAP");

        var order = order("Chairs");
        assertThat(shop.stored("Order", order.id(), "title")).isEqualTo("A-1 Chairs");
        assertThat(shop.stored("Order", order.id(), "heavy")).isEqualTo("0");
        assertThat(shop.stored("Order", order.id(), "net")).isEqualTo("null");
    }

    @Test
    void followsEveryChangeOfARecordsOwn() {
        var line = shop.create("Line", Map.of("price", "12.50", "quantity", 3));
        var changed = shop.update("Line", line, Map.of("quantity", 50));
        assertThat(shop.stored("Line", line.id(), "amount")).isEqualTo("625.00");
        assertThat(shop.stored("Line", line.id(), "kind")).isEqualTo("DEAR");

        var nothing = new HashMap<String, @Nullable Object>();
        nothing.put("price", null);
        shop.update("Line", changed, nothing);
        assertThat(shop.stored("Line", line.id(), "amount")).isEqualTo("null");
        assertThat(shop.stored("Line", line.id(), "kind")).isEqualTo("CHEAP");
    }

    @Test
    void goesUpThroughListsAndFormulas() {
        var order = order("Chairs");
        var line = line(order.id(), "1000.00", 2);

        assertThat(shop.stored("Order", order.id(), "net")).isEqualTo("2000.00");
        assertThat(shop.stored("Order", order.id(), "gross")).isEqualTo("2200.00");
        assertThat(shop.stored("Order", order.id(), "heavy")).isEqualTo("1");
        assertThat(shop.stored("Order", order.id(), "average")).isEqualTo("2.00");
        assertThat(shop.stored("Customer", customer.id(), "spent")).isEqualTo("2200.00");
        assertThat(shop.stored("Customer", customer.id(), "good")).isEqualTo("false");
        assertThat(shop.stored("Region", region.id(), "turnover")).isEqualTo("2200.00");

        order("Tables");
        assertThat(shop.stored("Customer", customer.id(), "good")).isEqualTo("true");

        shop.update("Line", line, Map.of("quantity", 1));
        assertThat(shop.stored("Region", region.id(), "turnover")).isEqualTo("1100.00");
    }

    @Test
    void goesDownToThoseWhoLookAtARecord() {
        var order = order("Chairs");
        line(order.id(), "100.00", 1);
        line(order.id(), "200.00", 1);

        shop.update("Customer", customer, Map.of("discount", "0.5"));
        assertThat(shop.stored("Order", order.id(), "net")).isEqualTo("150.00");
        assertThat(shop.stored("Customer", customer.id(), "spent")).isEqualTo("165.00");

        shop.update("Region", region, Map.of("rate", "0.2"));
        assertThat(shop.stored("Order", order.id(), "gross")).isEqualTo("180.00");
        assertThat(shop.stored("Region", region.id(), "turnover")).isEqualTo("180.00");
    }

    @Test
    void leavesOneListAndEntersAnother() {
        var one = order("Chairs");
        var other = order("Tables");
        var line = line(one.id(), "10.00", 10);
        assertThat(shop.stored("Order", one.id(), "heavy")).isEqualTo("1");

        var moved = shop.update("Line", line, Map.of("order", other.id().toString()));
        assertThat(shop.stored("Order", one.id(), "heavy")).isEqualTo("0");
        assertThat(shop.stored("Order", one.id(), "net")).isEqualTo("null");
        assertThat(shop.stored("Order", other.id(), "net")).isEqualTo("100.00");

        var nowhere = new HashMap<String, @Nullable Object>();
        nowhere.put("order", null);
        shop.update("Line", moved, nowhere);
        assertThat(shop.stored("Order", other.id(), "net")).isEqualTo("null");
        assertThat(shop.stored("Customer", customer.id(), "spent")).isEqualTo("null");
    }

    @Test
    void addsMoneyOfOneCurrencyOnly() {
        var order = order("Chairs");
        pay(order.id(), "10.50", "CNY");
        pay(order.id(), "2.25", "CNY");
        assertThat(shop.stored("Order", order.id(), "paid")).isEqualTo("12.75");

        pay(order.id(), "1.00", "EUR");
        assertThat(shop.stored("Order", order.id(), "paid")).isEqualTo("null");
    }

    @Test
    void computesImportedRowsAndTheListsThatTheyEnter() {
        var order = order("Chairs");
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        for (int i = 1; i <= 30; i++) {
            rows.add(Map.of("order", order.id(), "price", new BigDecimal("2.00"), "quantity", (long) i));
        }
        assertThat(shop.imports("Line", rows).refused()).isEmpty();
        assertThat(shop.stored("Order", order.id(), "net")).isEqualTo("930.00");
        assertThat(shop.stored("Order", order.id(), "heavy")).isEqualTo("21");
        assertThat(shop.stored("Customer", customer.id(), "spent")).isEqualTo("1023.00");
    }

    @Test
    void forgetsWhatLeaves() {
        var order = order("Chairs");
        var line = line(order.id(), "10.00", 1);
        line(order.id(), "5.00", 1);
        shop.database().write(shop.scope(), sql -> {
            var after = new Recalculation(
                            sql, shop.scope().tenant().schema(), shop.inForce().model())
                    .leaving(shop.object("Line"), List.of(line.id()));
            sql.execute("delete from %s where id = ?".formatted(shop.table("Line")), line.id());
            return after.run();
        });
        assertThat(shop.stored("Order", order.id(), "net")).isEqualTo("5.00");
        assertThat(shop.stored("Region", region.id(), "turnover")).isEqualTo("5.50");
    }

    @Test
    void keepsTheVersionOfWhatIsOnlyComputedAnew() {
        var order = order("Chairs");
        line(order.id(), "10.00", 1);
        shop.update("Order", order, Map.of("name", "More chairs"));
        assertThat(shop.stored("Order", order.id(), "title")).isEqualTo("A-1 More chairs");
    }

    @Test
    void asksOneStatementForEachStepWhateverTheNumberOfRecords() {
        assertThat(sent(() -> shop.create("Region", Map.of("name", "West")))).hasSize(2);
        assertThat(sent(() -> shop.create("Line", Map.of("price", "1.00", "quantity", 1))))
                .hasSize(3);

        var order = order("Chairs");
        var few = sent(() -> line(order.id(), "1.00", 1));
        for (int i = 0; i < 20; i++) {
            line(order.id(), "1.00", 1);
        }
        // One lock of the way up, two of what is read, the line, four units with lock, lists or formulas, the answer.
        assertThat(sent(() -> line(order.id(), "1.00", 1))).hasSameSizeAs(few);
    }

    private List<String> sent(Runnable work) {
        return StatementCount.during(shop.scope(), work);
    }

    @Test
    void refusesAChangeThatTooManyLookAt() {
        var order = order("Chairs");
        shop.database()
                .write(
                        shop.scope(),
                        sql -> sql.execute(
                                "insert into %s (release, f31) select 1, ?::uuid from generate_series(1, 10001)"
                                        .formatted(shop.table("Line")),
                                order.id()));
        assertThatThrownBy(() -> shop.update("Customer", customer, Map.of("discount", "0.5")))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(problem -> problem.code())
                                .containsExactly("metadata.record.recalculation-too-large"));
        assertThat(shop.stored("Customer", customer.id(), "discount")).isEqualTo("null");
    }

    private Stored order(String name) {
        return shop.create(
                "Order", Map.of("name", name, "customer", customer.id().toString()));
    }

    private Stored line(UUID order, String price, int quantity) {
        return shop.create("Line", Map.of("order", order.toString(), "price", price, "quantity", quantity));
    }

    private void pay(UUID order, String amount, String currency) {
        shop.create(
                "Line", Map.of("order", order.toString(), "payment", Map.of("amount", amount, "currency", currency)));
    }
}
