package io.deskweave.metadata.retypes;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import io.deskweave.metadata.compile.Compiler;
import io.deskweave.metadata.definition.Conversion;
import io.deskweave.metadata.definition.Conversion.Otherwise;
import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.definition.Texts;
import io.deskweave.metadata.drafts.DraftChange;
import io.deskweave.metadata.drafts.DraftChange.AddField;
import io.deskweave.metadata.drafts.DraftChange.AddObject;
import io.deskweave.metadata.drafts.DraftChange.NewField;
import io.deskweave.metadata.drafts.DraftChange.RetypeField;
import io.deskweave.metadata.drafts.Drafts;
import io.deskweave.metadata.drafts.Releases;
import io.deskweave.metadata.drafts.Releases.PublishOrder;
import io.deskweave.metadata.drafts.Releases.Release;
import io.deskweave.metadata.drafts.Retypes;
import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.model.Models;
import io.deskweave.metadata.publish.Arrivals;
import io.deskweave.metadata.retypes.RetypeJob.Pace;
import io.deskweave.platform.jobs.Jobs;
import io.deskweave.platform.storage.TenantDatabase;
import io.deskweave.platform.tenancy.TenantScope;
import io.deskweave.platform.testing.TestPlatform;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** A tenant of the test's own with one object, {@code Asset}, whose types change when the test says so. */
record RetypingDesk(TestPlatform platform, TenantScope scope) {

    /** Without the job itself: the test does what it would do, when it wants it. */
    private static final String[] PACKAGES = {
        "io.deskweave.metadata.kinds",
        "io.deskweave.metadata.compile",
        "io.deskweave.metadata.flows",
        "io.deskweave.metadata.releases",
        "io.deskweave.metadata.sealing",
        "io.deskweave.metadata.records.encryption",
        "io.deskweave.metadata.publish"
    };

    /** The field {@code size} is a text, its column {@code f2}. */
    static RetypingDesk open() {
        var platform = TestPlatform.with(PACKAGES);
        var desk = new RetypingDesk(platform, platform.newTenant(TestPlatform.EU_WEST));
        desk.publish(
                new AddObject("Asset", "assets", Texts.none(), Texts.none()),
                new AddField(
                        "Asset",
                        new NewField("name", "text", Texts.none(), Texts.none(), Map.of(), false, false, false)),
                new AddField(
                        "Asset",
                        new NewField("size", "text", Texts.none(), Texts.none(), Map.of(), false, false, true)));
        return desk;
    }

    static RetypeField toNumber(Otherwise otherwise) {
        return new RetypeField(
                "Asset", "size", "wholeNumber", Map.of(), new Conversion(null, "", Map.of("few", "3"), otherwise));
    }

    int change(DraftChange... changes) {
        var drafts = platform.bean(Drafts.class);
        int revision = drafts.current(scope).revision();
        for (var change : changes) {
            revision = drafts.change(scope, revision, change).revision();
        }
        return revision;
    }

    Release publish(DraftChange... changes) {
        return publish(change(changes));
    }

    Release publish(int revision) {
        return releases().publish(scope, new PublishOrder(revision, "", Set.of("metadata.text.language-missing")));
    }

    Releases releases() {
        return platform.bean(Releases.class);
    }

    TenantDatabase database() {
        return platform.bean(TenantDatabase.class);
    }

    RetypeJob job(TenantDatabase through) {
        return new RetypeJob(
                through,
                new Carriages(platform.bean(Compiler.class)),
                platform.bean(Arrivals.class),
                new Pace(platform.bean(Jobs.class), platform.bean(Clock.class), Duration.ZERO));
    }

    void carry() {
        job(database()).run(scope, UUID.randomUUID());
    }

    Retypes retypes() {
        return new RetypeDesk(database(), platform.bean(Compiler.class), platform.bean(Jobs.class));
    }

    /** As it is in force, read anew. */
    FieldDefinition size() {
        int number = releases().history(scope, Integer.MAX_VALUE, 1).getFirst().number();
        return releases()
                .definition(scope, number)
                .object("Asset")
                .flatMap(asset -> asset.field("size"))
                .orElseThrow();
    }

    /** As this pod knows it, perhaps a second late. */
    FieldModel known() {
        return platform.bean(Models.class)
                .current(scope)
                .model()
                .object("Asset")
                .flatMap(asset -> asset.field("size"))
                .orElseThrow();
    }

    UUID insert(@Nullable Object size) {
        return insert(size().storage().column(), size);
    }

    UUID insert(String column, @Nullable Object size) {
        var id = field(name("id"), UUID.class);
        return database()
                .write(
                        scope,
                        sql -> Objects.requireNonNull(sql.insertInto(assets())
                                .set(field(name("release"), Integer.class), 1)
                                .set(field(name(column), Object.class), size)
                                .returning(id)
                                .fetchSingle(id)));
    }

    void insertMany(int records) {
        database()
                .write(
                        scope,
                        sql -> sql.execute(
                                "insert into {0} (release, f2) select 1, n::text from generate_series(1, {1}) n",
                                assets(), DSL.inline(records)));
    }

    void update(UUID id, String column, @Nullable Object size) {
        database()
                .write(
                        scope,
                        sql -> sql.update(assets())
                                .set(field(name(column), Object.class), size)
                                .set(field(name("version"), Integer.class), field("version + 1", Integer.class))
                                .where(field(name("id"), UUID.class).eq(id))
                                .execute());
    }

    @Nullable
    Object value(UUID id, String column) {
        return database()
                .read(
                        scope,
                        sql -> sql.select(field(name(column)))
                                .from(assets())
                                .where(field(name("id"), UUID.class).eq(id))
                                .fetchSingle()
                                .value1());
    }

    /** What each record has in a column. */
    Map<UUID, @Nullable Object> values(String column) {
        return database().read(scope, sql -> {
            var values = new TreeMap<UUID, @Nullable Object>();
            sql.select(field(name("id"), UUID.class), field(name(column)))
                    .from(assets())
                    .forEach(row -> values.put(Objects.requireNonNull(row.value1()), row.value2()));
            return values;
        });
    }

    /** Those by which a field is carried; others tell what happens to records. */
    List<String> triggers() {
        return database()
                .define(
                        scope,
                        sql -> sql.fetch(
                                        "select tgname::text from pg_catalog.pg_trigger where tgrelid ="
                                                + " to_regclass({0}) and not tgisinternal and tgname not like 'told%' order by 1",
                                        DSL.val(scope.tenant().schema() + ".o1"))
                                .getValues(0, String.class));
    }

    Table<?> assets() {
        return table(name(scope.tenant().schema().value(), "o1"));
    }
}
