package io.deskweave.metadata.records.computed;

import io.deskweave.metadata.model.Model;
import io.deskweave.metadata.model.Models.InForce;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.RecordBatches;
import io.deskweave.metadata.records.Records;
import io.deskweave.metadata.records.Records.Target;
import io.deskweave.metadata.records.testing.Sketch;
import io.deskweave.metadata.records.testing.Stored;
import io.deskweave.metadata.records.testing.Tables;
import io.deskweave.platform.storage.TenantDatabase;
import io.deskweave.platform.tenancy.TenantScope;
import io.deskweave.platform.testing.TestPlatform;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A tenant with customers, their orders and the orders' lines, whose sums go all the way up and their prices down. */
record Shop(TestPlatform platform, TenantScope scope, InForce inForce) {

    private static final Map<String, Object> EXACT = Map.of("precision", 18, "scale", 2);

    static Shop open() {
        return open(model());
    }

    static Shop open(Model model) {
        var platform = TestPlatform.with("io.deskweave.metadata.records");
        var shop = new Shop(platform, platform.newTenant(TestPlatform.CN_EAST), new InForce(1, model));
        Tables.create(shop.database(), shop.scope(), model);
        return shop;
    }

    static Model model() {
        return model(line -> {});
    }

    /** @param more adds fields to the lines */
    static Model model(Consumer<Sketch> more) {
        var line = line();
        more.accept(line);
        return Sketch.model(region(), customer(), order(), line);
    }

    private static Sketch region() {
        return Sketch.object("o1", "Region", "regions")
                .field("f1", "name", "text")
                .field("f2", "rate", "decimal", EXACT)
                .field("f3", "turnover", "rollUp", rollUp("customers", "sum", "spent", "decimal"));
    }

    private static Sketch customer() {
        return Sketch.object("o2", "Customer", "customers")
                .field("f10", "name", "text")
                .field("f11", "discount", "decimal", EXACT)
                .reference("f12", "region", "Region", "customers")
                .field("f13", "orderCount", "rollUp", Map.of("list", "orders", "function", "count"))
                .field("f14", "spent", "rollUp", rollUp("orders", "sum", "gross", "decimal"))
                .field("f15", "lastPaidOn", "rollUp", rollUp("orders", "max", "paidOn", "date"))
                .field("f16", "good", "formula", formula("spent > 1000.0 && orderCount > 1", "yesNo"));
    }

    private static Sketch order() {
        var gross = "net * (1.0 + customer.region.rate.orElse(0.0))";
        return Sketch.object("o3", "Order", "orders")
                .field("f20", "number", "autoNumber", Map.of("prefix", "A-"))
                .field("f21", "name", "text")
                .reference("f22", "customer", "Customer", "orders")
                .field("f23", "paidOn", "date")
                .field("f25", "net", "rollUp", rollUp("lines", "sum", "amount", "decimal"))
                .field("f26", "gross", "formula", formula(gross, "decimal"))
                .field("f27", "title", "formula", formula("number + ' ' + name", "text"))
                .field("f28", "heavy", "rollUp", heavy())
                .field("f29", "average", "rollUp", rollUp("lines", "average", "quantity", "decimal"))
                .field("f40", "paid", "rollUp", money());
    }

    private static Sketch line() {
        var amount = "price * quantity * (1.0 - order.customer.discount.orElse(0.0))";
        return Sketch.object("o4", "Line", "lines")
                .field("f30", "name", "text")
                .reference("f31", "order", "Order", "lines")
                .field("f32", "price", "decimal", EXACT)
                .field("f33", "quantity", "wholeNumber")
                .field("f34", "amount", "formula", formula(amount, "decimal"))
                .field("f35", "kind", "formula", kind())
                .field("f36", "payment", "money", Map.of("currencies", List.of("CNY", "EUR")));
    }

    private static Map<String, Object> rollUp(String list, String function, String field, String result) {
        return Map.of("list", list, "function", function, "field", field, "result", result);
    }

    private static Map<String, Object> heavy() {
        return Map.of("list", "lines", "function", "count", "condition", "quantity >= 10 || kind == 'DEAR'");
    }

    private static Map<String, Object> money() {
        return Map.of(
                "list", "lines",
                "function", "sum",
                "field", "payment",
                "result", "money",
                "currencies", List.of("CNY", "EUR"));
    }

    static Map<String, Object> formula(String expression, String result) {
        return Map.of("expression", expression, "result", result);
    }

    private static Map<String, Object> kind() {
        return Map.of(
                "expression", "amount > 500.0 ? 'DEAR' : 'CHEAP'",
                "result", "choice",
                "options", Sketch.options("DEAR", "CHEAP"));
    }

    TenantDatabase database() {
        return platform.bean(TenantDatabase.class);
    }

    ObjectModel object(String name) {
        return inForce.model().object(name).orElseThrow();
    }

    Stored create(String object, Map<String, ?> values) {
        return Stored.read(platform.bean(Records.class)
                .create(scope, inForce, object(object), new HashMap<>(values), Stored.ASKED));
    }

    Stored update(String object, Stored record, Map<String, ? extends @Nullable Object> values) {
        var target = new Target(object(object), record.id(), record.version());
        return Stored.read(
                platform.bean(Records.class).update(scope, inForce, target, new HashMap<>(values), Stored.ASKED));
    }

    RecordBatches.Outcome imports(String object, List<Map<String, @Nullable Object>> rows) {
        return database()
                .write(
                        scope,
                        sql -> platform.bean(RecordBatches.class).insert(sql, scope, inForce, object(object), rows));
    }

    /** A value as text; nothing as "null". */
    String stored(String object, UUID id, String field) {
        var column = object(object).field(field).orElseThrow().id();
        return database()
                .read(
                        scope,
                        sql -> String.valueOf(sql.fetchValue(
                                "select \"%s\"::text from %s where id = ?".formatted(column, table(object)), id)));
    }

    String table(String object) {
        return "\"%s\".\"%s\""
                .formatted(scope.tenant().schema().value(), object(object).id());
    }

    /** What SQL answers in which tables stand by their objects' names, such as {Order}. */
    List<String> rows(String statement) {
        var text = statement;
        for (var object : inForce.model().objects()) {
            text = text.replace("{" + object.name() + "}", table(object.name()));
        }
        var ready = text;
        return database()
                .read(scope, sql -> sql.fetch(ready).map(row -> row.valuesRow().toString()));
    }
}
