package io.deskweave.metadata.records.computed;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.metadata.records.testing.Stored;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Whoever writes at the same time, what is computed comes out as if they had written one after the other. */
class ManyWritersTests {

    private static final int WRITERS = 6;
    private static final int WRITES = 15;

    private final Shop shop = Shop.open();
    private final Stored region = shop.create("Region", Map.of("rate", "0.10"));
    private final Stored customer =
            shop.create("Customer", Map.of("region", region.id().toString()));
    private final List<UUID> orders = List.of(order(), order());

    @Test
    void losesNoLineWhenManyWriteToOneList() throws InterruptedException, ExecutionException {
        together(writer -> {
            for (int i = 0; i < WRITES; i++) {
                line(orders.getFirst(), "1.00");
            }
            return true;
        });
        assertThat(shop.stored("Order", orders.getFirst(), "net")).isEqualTo(WRITERS * WRITES + ".00");
        assertThat(shop.stored("Region", region.id(), "turnover")).isEqualTo("99.00");
        assertNothingWrong();
    }

    @Test
    void losesNothingWhenLinesMoveBetweenLists() throws InterruptedException, ExecutionException {
        together(writer -> {
            var random = new Random(writer);
            var line = line(orders.get(writer % 2), "2.00");
            for (int i = 0; i < WRITES; i++) {
                line = shop.update(
                        "Line",
                        line,
                        Map.of("order", orders.get(random.nextInt(2)).toString()));
            }
            return true;
        });
        assertNothingWrong();
    }

    @Test
    void readsWhatOthersChangeAtTheSameTime() throws InterruptedException, ExecutionException {
        together(writer -> {
            if (writer == 0) {
                var mine = customer;
                for (int i = 0; i < WRITES; i++) {
                    mine = shop.update("Customer", mine, Map.of("discount", "0.%02d".formatted(i + 1)));
                }
            } else {
                for (int i = 0; i < WRITES; i++) {
                    line(orders.get(writer % 2), "10.00");
                }
            }
            return true;
        });
        assertThat(shop.rows("select distinct f34 from {Line}")).containsExactly("(8.50)");
        assertNothingWrong();
    }

    private void assertNothingWrong() {
        assertThat(shop.rows("""
                        select id from {Order} o where f25 is distinct from
                          (select sum(l.f34) from {Line} l where l.f31 = o.id)""")).isEmpty();
        assertThat(shop.rows("""
                        select id from {Customer} c where f14 is distinct from
                          (select sum(o.f26) from {Order} o where o.f22 = c.id)""")).isEmpty();
    }

    private UUID order() {
        return shop.create("Order", Map.of("customer", customer.id().toString()))
                .id();
    }

    private Stored line(UUID order, String price) {
        return shop.create("Line", Map.of("order", order.toString(), "price", price, "quantity", 1));
    }

    private interface Writer {
        boolean write(int number);
    }

    private static void together(Writer writer) throws InterruptedException, ExecutionException {
        try (var pool = Executors.newFixedThreadPool(WRITERS)) {
            var all = new ArrayList<Callable<Boolean>>();
            for (int i = 0; i < WRITERS; i++) {
                int number = i;
                all.add(() -> writer.write(number));
            }
            for (Future<Boolean> each : pool.invokeAll(all)) {
                assertThat(each.get()).isTrue();
            }
        }
    }
}
