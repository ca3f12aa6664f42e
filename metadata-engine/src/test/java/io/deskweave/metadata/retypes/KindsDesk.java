package io.deskweave.metadata.retypes;

import io.deskweave.metadata.compile.Compiler;
import io.deskweave.metadata.definition.Conversion;
import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.definition.ObjectDefinition;
import io.deskweave.metadata.definition.Texts;
import io.deskweave.metadata.drafts.DraftChange;
import io.deskweave.metadata.drafts.DraftChange.AddField;
import io.deskweave.metadata.drafts.DraftChange.NewField;
import io.deskweave.metadata.drafts.DraftChange.RetypeField;
import io.deskweave.metadata.drafts.Releases.Release;
import io.deskweave.metadata.drafts.Releases.RollBackOrder;
import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.publish.Arrivals;
import io.deskweave.metadata.records.everything.Everything;
import io.deskweave.metadata.records.judged.Stored;
import io.deskweave.metadata.records.sql.Layout;
import io.deskweave.metadata.records.sql.Quoted;
import io.deskweave.metadata.records.sql.Sql;
import io.deskweave.metadata.retypes.RetypeJob.Pace;
import io.deskweave.platform.tenancy.TenantScope;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An object with a field of each kind whose values can be carried, and its records as they lie in their columns. */
record KindsDesk(RetypingDesk desk, List<String> kinds, int base) {

    /** Past the time in which other pods may write the old column. */
    private static final Duration LATER = Duration.ofMinutes(3);

    static KindsDesk open(List<String> kinds) {
        var desk = RetypingDesk.open();
        var added = kinds.stream().<DraftChange>map(KindsDesk::added).toArray(DraftChange[]::new);
        return new KindsDesk(desk, kinds, desk.publish(added).number());
    }

    private static AddField added(String kind) {
        return new AddField(
                "Asset",
                new NewField(
                        named(kind), kind, Texts.none(), Texts.none(), Everything.settings(kind), false, false, false));
    }

    static String named(String kind) {
        return kind + "Value";
    }

    static RetypeField retype(String kind, String to, Conversion conversion) {
        return new RetypeField("Asset", named(kind), to, Everything.settings(to), conversion);
    }

    /**
     * Carries everything, until nobody can be late any more and no trigger is left. The pod is gone each time that a
     * field has moved, so that nobody looks for late writes of which there are none.
     */
    void carry() {
        var job = new RetypeJob(
                desk.database(),
                new Carriages(compiler()),
                desk.platform().bean(Arrivals.class),
                new Pace(KindsDesk::goAway, Clock.offset(Clock.systemUTC(), LATER), Duration.ZERO));
        for (boolean gone = true; gone; ) {
            try {
                job.run(desk.scope(), UUID.randomUUID());
                gone = false;
            } catch (Gone e) {
                gone = true;
            }
        }
    }

    private static void goAway(TenantScope scope, String kind, UUID job, Duration after) {
        throw new Gone();
    }

    /** The pod that carried. */
    private static final class Gone extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    Release rollBack() {
        return desk.releases().rollBack(desk.scope(), new RollBackOrder(base, null, "", true));
    }

    /** As it is in force, read anew. */
    ObjectDefinition asset() {
        var latest = desk.releases().history(desk.scope(), Integer.MAX_VALUE, 1).getFirst();
        return desk.releases()
                .definition(desk.scope(), latest.number())
                .object("Asset")
                .orElseThrow();
    }

    static FieldDefinition field(ObjectDefinition asset, String kind) {
        return asset.field(named(kind)).orElseThrow();
    }

    /** The columns in force, by the kinds that they are of to begin with. */
    Map<String, FieldModel> stored(ObjectDefinition asset) {
        var model = compiler()
                .buildStored(new Definition(List.of(asset)))
                .object("Asset")
                .orElseThrow();
        var columns = new TreeMap<String, FieldModel>();
        for (var kind : kinds) {
            columns.put(kind, model.field(named(kind)).orElseThrow());
        }
        return columns;
    }

    /** @param values by columns */
    UUID insert(Map<FieldModel, Object> values) {
        var columns = new ArrayList<Sql>();
        var made = new ArrayList<Sql>();
        values.forEach((column, value) -> {
            columns.addAll(names(column));
            made.addAll(made(column, value));
        });
        var insert = Sql.of("insert into " + desk.assets() + " (\"release\", ")
                .addAll(columns, ", ")
                .add(") values (1, ")
                .addAll(made, ", ")
                .add(") returning \"id\"");
        return desk.database()
                .write(
                        desk.scope(),
                        sql -> Objects.requireNonNull(
                                sql.fetchSingle(insert.text(), insert.values()).get(0, UUID.class)));
    }

    void write(UUID record, FieldModel column, Object value) {
        var set = new ArrayList<Sql>();
        var names = names(column);
        var made = made(column, value);
        for (int i = 0; i < names.size(); i++) {
            set.add(new Sql().add(names.get(i)).add(" = ").add(made.get(i)));
        }
        var update = Sql.of("update " + desk.assets() + " set ")
                .addAll(set, ", ")
                .add(" where \"id\" = ")
                .bind(record);
        desk.database().write(desk.scope(), sql -> sql.execute(update.text(), update.values()));
    }

    private static List<Sql> names(FieldModel column) {
        return Layout.of(column).columns().stream()
                .map(each -> Sql.of(each.name()))
                .toList();
    }

    private static List<Sql> made(FieldModel column, Object value) {
        var layout = Layout.of(column);
        var pieces = layout.sent().stream()
                .map(sent -> new Sql().bind(sent.piece().apply(value), sent.type()))
                .toList();
        return layout.columns().stream().map(each -> each.made(pieces)).toList();
    }

    /** What each record has in a column; absent where it has nothing. */
    Map<UUID, Object> values(FieldModel column) {
        var columns = String.join(", ", Stored.columns(column.shape(), Quoted.column(column)));
        return desk.database().read(desk.scope(), sql -> {
            var values = new TreeMap<UUID, Object>();
            for (var row : sql.fetch("select \"id\", " + columns + " from " + desk.assets())) {
                @Nullable Object value = Stored.value(column.shape(), row, 1);
                if (value != null) {
                    values.put(Objects.requireNonNull(row.get(0, UUID.class)), value);
                }
            }
            return values;
        });
    }

    private Compiler compiler() {
        return desk.platform().bean(Compiler.class);
    }
}
