package io.deskweave.metadata.publish;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.table;

import io.deskweave.metadata.columns.Carrying;
import io.deskweave.metadata.columns.Dropping;
import io.deskweave.metadata.columns.StableNames;
import io.deskweave.metadata.columns.TableChanges;
import io.deskweave.metadata.definition.Finding;
import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.model.Model;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.plan.Plan;
import io.deskweave.metadata.plan.Step;
import io.deskweave.platform.problems.Problem;
import io.deskweave.platform.problems.Refused;
import io.deskweave.platform.tenancy.SchemaName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.Table;

/** One plan being applied to one tenant's tables, inside a transaction. */
final class Application {

    private final DSLContext sql;
    private final SchemaName schema;
    private final TableChanges changes;
    private final Map<String, Boolean> used = new HashMap<>();

    Application(DSLContext sql, SchemaName schema) {
        this.sql = sql;
        this.schema = schema;
        this.changes = new TableChanges(sql, schema);
    }

    /** Whether indexes will be left to be built while people work. */
    boolean leavesIndexes(Plan plan) {
        return plan.steps().stream().anyMatch(step -> isLeft(plan, step));
    }

    private boolean isLeft(Plan plan, Step step) {
        return isIndex(step) && !plan.creates(step.table()) && used(step.table());
    }

    /** Refuses with {@code metadata.field.values-not-unique} when records stand in the way. */
    void apply(Plan plan, Model model) {
        refuseWhatRecordsContradict(plan, model);
        var now = new ArrayList<Query>();
        var later = new ArrayList<Step>();
        var dropped = new ArrayList<Step.DropTable>();
        for (var step : plan.steps()) {
            if (step instanceof Step.DropField drop) {
                new Dropping(sql, schema).drop(drop);
            } else if (step instanceof Step.DropTable drop) {
                dropped.add(drop);
            } else if (isLeft(plan, step)) {
                later.add(step);
            } else {
                now.addAll(changes.statements(step));
            }
        }
        new Dropping(sql, schema).drop(dropped);
        if (!now.isEmpty()) {
            Carrying.without(sql, schema, widened(plan), () -> sql.batch(now).execute());
        }
        later.forEach(this::leavePending);
    }

    private static Set<String> widened(Plan plan) {
        return plan.steps().stream()
                .filter(Step.WidenNumber.class::isInstance)
                .map(step -> ((Step.WidenNumber) step).column())
                .collect(Collectors.toSet());
    }

    private void refuseWhatRecordsContradict(Plan plan, Model model) {
        var findings = new ArrayList<Problem>();
        for (var step : plan.steps()) {
            if (step instanceof Step.AddUnique unique && !isNew(plan, unique) && used(unique.table())) {
                int doubled = doubledValues(unique);
                if (doubled > 0) {
                    findings.add(notUnique(model, unique, doubled));
                }
            }
        }
        if (!findings.isEmpty()) {
            throw new Refused(findings);
        }
    }

    private int doubledValues(Step.AddUnique unique) {
        var column = field(StableNames.compared(unique.column(), unique.sealed()));
        var alike = new ArrayList<Field<?>>();
        unique.scope().forEach(scope -> alike.add(field(name(scope))));
        alike.add(column);
        var doubled = sql.select(alike)
                .from(at(unique.table()))
                .where(column.isNotNull())
                .groupBy(alike)
                .having(count().gt(1));
        return sql.fetchCount(doubled);
    }

    private static Problem notUnique(Model model, Step.AddUnique unique, int doubled) {
        var object = model.objectById(unique.table()).map(ObjectModel::name).orElse(unique.table());
        var field = model.objectById(unique.table()).stream()
                .flatMap(o -> o.fields().stream())
                .filter(f -> f.column().equals(unique.column()))
                .map(FieldModel::name)
                .findFirst()
                .orElse(unique.column());
        return new Finding(
                "metadata.field.values-not-unique",
                "Field '%s' of %s cannot be unique: %d values stand in more than one record"
                        .formatted(field, object, doubled),
                "Mend those records first, or leave the field as it is",
                List.of("objects", object, "fields", field));
    }

    private static boolean isNew(Plan plan, Step.AddUnique unique) {
        return plan.creates(unique.table())
                || plan.steps().stream()
                        .anyMatch(step -> step instanceof Step.AddColumn add
                                && add.column().name().equals(unique.column()));
    }

    private static boolean isIndex(Step step) {
        return step instanceof Step.AddUnique || step instanceof Step.AddIndex || step instanceof Step.AddSearch;
    }

    private boolean used(String objectId) {
        return used.computeIfAbsent(objectId, id -> sql.fetchExists(selectOne().from(at(id))));
    }

    static void leavePending(DSLContext sql, SchemaName schema, Step step) {
        new Application(sql, schema).leavePending(step);
    }

    /** The name under which an index waits to be built. */
    static String indexName(Step step) {
        var index = switch (step) {
            case Step.AddUnique unique -> StableNames.unique(unique.column());
            case Step.AddSearch search -> StableNames.search(search.column());
            case Step.AddIndex ofValues -> StableNames.index(ofValues.column());
            default -> throw new IllegalArgumentException("Not an index: " + step);
        };
        return Objects.requireNonNull(index.last());
    }

    private void leavePending(Step step) {
        sql.insertInto(at("pending_index"))
                .set(field(name("name"), String.class), indexName(step))
                .set(field(name("statement"), String.class), changes.online(step))
                .onConflictDoNothing()
                .execute();
    }

    private Table<?> at(String table) {
        return table(name(schema.value(), table));
    }
}
