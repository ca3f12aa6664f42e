package io.deskweave.metadata.records.computed;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.metadata.records.testing.Stored;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * After whatever writes, every roll-up is what the database answers when it is asked, and every formula what its rule
 * gives; seeds name failures.
 */
class RandomWritesTests {

    private static final int WRITES = 60;

    private final Map<String, List<Stored>> records = new HashMap<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void keepsEverythingAsItWouldBeComputed(long seed) {
        var random = new Random(seed);
        var formulas = new RandomFormulas(random);
        var shop = Shop.open(Shop.model(formulas::addTo));
        for (var object : List.of("Region", "Customer", "Order", "Line")) {
            records.put(object, new ArrayList<>());
            for (int i = 0; i < 3; i++) {
                add(object, shop.create(object, values(random, object)));
            }
        }
        for (int i = 0; i < WRITES; i++) {
            write(shop, random);
        }
        assertThat(wrongRollUps(shop)).as("seed %d", seed).isEmpty();
        assertThat(formulas.wrong(shop)).as("seed %d", seed).isEmpty();
    }

    private void write(Shop shop, Random random) {
        var object = pick(random, List.of("Line", "Line", "Line", "Line", "Order", "Order", "Customer", "Region"));
        switch (random.nextInt(8)) {
            case 0, 1 -> add(object, shop.create(object, values(random, object)));
            case 2 -> shop.imports("Line", imported(random));
            case 3 -> delete(shop, random);
            default -> {
                var all = all(object);
                var at = random.nextInt(all.size());
                all.set(at, shop.update(object, all.get(at), values(random, object)));
            }
        }
    }

    private void delete(Shop shop, Random random) {
        var lines = all("Line");
        if (lines.size() < 2) {
            return;
        }
        var gone = lines.remove(random.nextInt(lines.size())).id();
        shop.database().write(shop.scope(), sql -> {
            var after = new Recalculation(
                            sql, shop.scope().tenant().schema(), shop.inForce().model())
                    .leaving(shop.object("Line"), List.of(gone));
            sql.execute("delete from %s where id = ?".formatted(shop.table("Line")), gone);
            return after.run();
        });
    }

    private List<Map<String, @Nullable Object>> imported(Random random) {
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        for (int i = 0; i < 5; i++) {
            var row = new HashMap<String, @Nullable Object>();
            row.put("price", new BigDecimal(random.nextInt(100_000)).movePointLeft(2));
            row.put("quantity", (long) random.nextInt(20));
            row.put("order", one(random, "Order"));
            rows.add(row);
        }
        return rows;
    }

    private Map<String, @Nullable Object> values(Random random, String object) {
        var values = new HashMap<String, @Nullable Object>();
        switch (object) {
            case "Region" -> maybe(random, values, "rate", decimal(random, 100));
            case "Customer" -> {
                maybe(random, values, "discount", decimal(random, 100));
                maybe(random, values, "region", text(one(random, "Region")));
            }
            case "Order" -> {
                maybe(random, values, "name", "order " + random.nextInt(9));
                maybe(random, values, "paidOn", "2026-0%d-11".formatted(1 + random.nextInt(9)));
                maybe(random, values, "customer", text(one(random, "Customer")));
            }
            default -> {
                maybe(random, values, "price", decimal(random, 100_000));
                maybe(random, values, "quantity", random.nextInt(20));
                maybe(random, values, "order", text(one(random, "Order")));
                maybe(random, values, "payment", payment(random));
            }
        }
        return values;
    }

    private static Map<String, Object> payment(Random random) {
        return Map.of("amount", decimal(random, 1000), "currency", random.nextInt(6) == 0 ? "EUR" : "CNY");
    }

    private static void maybe(
            Random random, Map<String, @Nullable Object> values, String name, @Nullable Object value) {
        int chance = random.nextInt(10);
        if (chance < 7) {
            values.put(name, chance == 0 ? null : value);
        }
    }

    private static String decimal(Random random, int below) {
        return new BigDecimal(random.nextInt(below)).movePointLeft(2).toPlainString();
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }

    private @Nullable UUID one(Random random, String object) {
        var all = records.getOrDefault(object, List.of());
        return all.isEmpty() ? null : pick(random, all).id();
    }

    private List<Stored> all(String object) {
        return records.computeIfAbsent(object, name -> new ArrayList<>());
    }

    private void add(String object, Stored record) {
        all(object).add(record);
    }

    private static <T> T pick(Random random, List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** Asked of the database in words of its own. */
    private static List<String> wrongRollUps(Shop shop) {
        var wrong = new ArrayList<String>();
        wrong.addAll(shop.rows("""
            select 'order', o.id from {Order} o where
              o.f25 is distinct from (select round(sum(l.f34), 2) from {Line} l where l.f31 = o.id)
              or o.f28 is distinct from (select count(*) from {Line} l
                   where l.f31 = o.id and (l.f33 >= 10 or l.f35 = 'DEAR'))
              or o.f29 is distinct from (select round(avg(l.f33), 2) from {Line} l where l.f31 = o.id)
              or o.f40 is distinct from (select case when count(distinct l."f36$currency") = 1 then sum(l.f36) end
                   from {Line} l where l.f31 = o.id)\
            """));
        wrong.addAll(shop.rows("""
            select 'customer', c.id from {Customer} c where
              c.f13 is distinct from (select count(*) from {Order} o where o.f22 = c.id)
              or c.f14 is distinct from (select sum(o.f26) from {Order} o where o.f22 = c.id)
              or c.f15 is distinct from (select max(o.f23) from {Order} o where o.f22 = c.id)\
            """));
        wrong.addAll(shop.rows("""
            select 'region', r.id from {Region} r where
              r.f3 is distinct from (select sum(c.f14) from {Customer} c where c.f12 = r.id)\
            """));
        return wrong;
    }
}
