package io.deskweave.metadata.records.computed;

import io.deskweave.metadata.computing.Inputs;
import io.deskweave.metadata.expressions.RuleLanguage;
import io.deskweave.metadata.expressions.evaluation.CheckedRule;
import io.deskweave.metadata.expressions.tree.Path;
import io.deskweave.metadata.expressions.types.Type;
import io.deskweave.metadata.judging.ModelVocabulary;
import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.records.testing.Sketch;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Formulas of lines, drawn from one seed, over what lines have and see, and over each other. */
final class RandomFormulas {

    private static final int FORMULAS = 6;
    private static final int DEPTH = 3;

    private final Random random;
    private final Map<String, String> expressions = new HashMap<>();
    private final List<String> names = new ArrayList<>(
            List.of("price", "quantity", "amount", "order.customer.discount", "order.average", "price.orElse(2.5)"));

    RandomFormulas(Random random) {
        this.random = random;
    }

    void addTo(Sketch lines) {
        for (int i = 0; i < FORMULAS; i++) {
            var name = "random" + i;
            expressions.put(name, number(DEPTH));
            lines.field(
                    "f9" + i,
                    name,
                    "formula",
                    Map.of("expression", expressions.get(name), "result", "decimal", "precision", 30, "scale", 3));
            names.add(name);
        }
    }

    private String number(int depth) {
        if (depth == 0 || random.nextInt(4) == 0) {
            return random.nextInt(5) == 0 ? random.nextInt(9) + ".5" : names.get(random.nextInt(names.size()));
        }
        return switch (random.nextInt(6)) {
            case 0 -> "(%s + %s)".formatted(number(depth - 1), number(depth - 1));
            case 1 -> "(%s - %s)".formatted(number(depth - 1), number(depth - 1));
            case 2 -> "(%s * %s)".formatted(number(depth - 1), number(depth - 1));
            case 3 -> "max(%s, %s)".formatted(number(depth - 1), number(depth - 1));
            case 4 -> "(1.0 * %s / %s)".formatted(number(depth - 1), number(depth - 1));
            default ->
                "(%s > %s ? %s : %s)"
                        .formatted(number(depth - 1), number(depth - 1), number(depth - 1), number(depth - 1));
        };
    }

    /** Every stored value that is not what its rule gives for what is stored beside it. */
    List<String> wrong(Shop shop) {
        var wrong = new ArrayList<String>();
        var line = shop.object("Line");
        var vocabulary = new ModelVocabulary(shop.inForce().model());
        shop.database().read(shop.scope(), sql -> {
            var ids = sql.fetch("select id from " + shop.table("Line")).map(row -> row.get(0, UUID.class));
            expressions.forEach((name, text) -> {
                var record = vocabulary.object(line.id()).orElseThrow();
                var tree = RuleLanguage.read(text, vocabulary, record, Type.Plain.DECIMAL)
                        .tree();
                var rule = new CheckedRule(text, tree.orElseThrow());
                for (var id : ids) {
                    var facts = new Inputs(values(sql, shop, id, rule, false), values(sql, shop, id, rule, true));
                    var computed = rule.value(facts) instanceof BigDecimal number
                            ? number.setScale(3, RoundingMode.HALF_UP)
                            : null;
                    var stored = value(sql, shop, id, field(shop, "Line", name));
                    if (!same(computed, stored)) {
                        wrong.add("%s = %s: %s is stored, %s computed".formatted(name, text, stored, computed));
                    }
                }
            });
            return ids;
        });
        return wrong;
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable Object other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.compareTo((BigDecimal) other) == 0;
    }

    private static Map<String, @Nullable Object> values(
            DSLContext sql, Shop shop, UUID line, CheckedRule rule, boolean related) {
        var values = new HashMap<String, @Nullable Object>();
        for (var path : rule.inputs()) {
            if (path.isRelated() == related) {
                values.put(path.key(), followed(sql, shop, line, path));
            }
        }
        return values;
    }

    private static @Nullable Object followed(DSLContext sql, Shop shop, UUID line, Path path) {
        Object at = line;
        for (var member : path.members()) {
            if (at == null) {
                return null;
            }
            at = value(sql, shop, (UUID) at, field(shop, member.id()));
        }
        return at;
    }

    private static @Nullable Object value(DSLContext sql, Shop shop, UUID record, FieldModel field) {
        var object = shop.inForce().model().objects().stream()
                .filter(each -> each.fields().contains(field))
                .findFirst()
                .orElseThrow();
        return sql.fetchValue(
                "select \"%s\" from %s where id = ?".formatted(field.id(), shop.table(object.name())), record);
    }

    private static FieldModel field(Shop shop, String object, String name) {
        return shop.object(object).field(name).orElseThrow();
    }

    private static FieldModel field(Shop shop, String id) {
        return shop.inForce().model().objects().stream()
                .flatMap(object -> object.fields().stream())
                .filter(field -> Objects.equals(field.id(), id))
                .findFirst()
                .orElseThrow();
    }
}
