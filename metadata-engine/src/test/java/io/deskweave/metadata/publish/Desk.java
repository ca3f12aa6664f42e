package io.deskweave.metadata.publish;

import io.deskweave.metadata.definition.Texts;
import io.deskweave.metadata.drafts.DeletionExports;
import io.deskweave.metadata.drafts.DraftChange;
import io.deskweave.metadata.drafts.DraftChange.AddField;
import io.deskweave.metadata.drafts.DraftChange.AddObject;
import io.deskweave.metadata.drafts.DraftChange.NewField;
import io.deskweave.metadata.drafts.Drafts;
import io.deskweave.metadata.drafts.Releases;
import io.deskweave.metadata.drafts.Releases.PublishOrder;
import io.deskweave.metadata.drafts.Releases.Release;
import io.deskweave.metadata.model.Models;
import io.deskweave.platform.storage.TenantDatabase;
import io.deskweave.platform.tenancy.CellName;
import io.deskweave.platform.tenancy.TenantScope;
import io.deskweave.platform.testing.TestPlatform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** A tenant of the test's own, and the words in which tests change its configuration. */
record Desk(TestPlatform platform, TenantScope scope) {

    private static final String[] PACKAGES = {
        "io.deskweave.metadata.kinds",
        "io.deskweave.metadata.compile",
        "io.deskweave.metadata.flows",
        "io.deskweave.metadata.releases",
        "io.deskweave.metadata.sealing",
        "io.deskweave.metadata.records.encryption",
        "io.deskweave.metadata.publish"
    };

    /** What tests go on with, for most are about something else. */
    static final Set<String> WARNINGS = Set.of(
            "metadata.text.language-missing",
            "metadata.consequence.without-value",
            "metadata.consequence.out-of-range",
            "metadata.consequence.option-held",
            "metadata.consequence.option-merged",
            "metadata.option.merged-but-named",
            "metadata.consequence.value-hidden",
            "metadata.consequence.record-hidden");

    /** On a platform of its own, with beans that only this test knows. */
    static Desk with(Class<?> bean) {
        var platform = TestPlatform.start(Map.of(), List.of(bean), PACKAGES);
        return new Desk(platform, platform.newTenant(TestPlatform.CN_EAST));
    }

    /** On a platform of its own, with these settings. */
    static Desk set(Map<String, String> properties) {
        var platform = TestPlatform.start(properties, PACKAGES);
        return new Desk(platform, platform.newTenant(TestPlatform.CN_EAST));
    }

    static Desk in(CellName cell) {
        var platform = TestPlatform.with(PACKAGES);
        return new Desk(platform, platform.newTenant(cell));
    }

    Drafts drafts() {
        return platform.bean(Drafts.class);
    }

    Releases releases() {
        return platform.bean(Releases.class);
    }

    TenantDatabase database() {
        return platform.bean(TenantDatabase.class);
    }

    Models models() {
        return platform.bean(Models.class);
    }

    int change(DraftChange... changes) {
        int revision = drafts().current(scope).revision();
        for (var change : changes) {
            revision = drafts().change(scope, revision, change).revision();
        }
        return revision;
    }

    Release publish(DraftChange... changes) {
        return publish(change(changes), WARNINGS);
    }

    /** @param accepted codes of warnings */
    Release publish(int revision, Set<String> accepted) {
        return releases().publish(scope, new PublishOrder(revision, "a test", accepted));
    }

    /** Takes along what is to be deleted, to the end; answers its lines. */
    List<String> export(String object, @Nullable String field) {
        var export = platform.bean(DeletionExports.class).begin(scope, object, field);
        try (var content = export.content()) {
            var rows = new String(content.readAllBytes(), StandardCharsets.UTF_8).split("\r\n");
            export.sent().run();
            return List.of(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static DraftChange object(String name, String plural) {
        return new AddObject(name, plural, Texts.none(), Texts.none());
    }

    static DraftChange field(String object, String name, String type, Map<String, Object> settings, String... flags) {
        var set = Set.of(flags);
        return new AddField(
                object,
                new NewField(
                        name,
                        type,
                        Texts.none(),
                        Texts.none(),
                        settings,
                        set.contains("required"),
                        set.contains("unique"),
                        set.contains("indexed")));
    }

    static DraftChange field(String object, String name, String type) {
        return field(object, name, type, Map.of());
    }

    /** Each column of the object's table with its type, in order. */
    List<String> columns(String objectId) {
        return database()
                .define(
                        scope,
                        sql -> sql.select(
                                        DSL.field("attname::text", String.class),
                                        DSL.field("format_type(atttypid, atttypmod)", String.class))
                                .from("pg_catalog.pg_attribute")
                                .where(
                                        "attrelid = to_regclass({0}) and attnum > 0 and not attisdropped",
                                        DSL.val(scope.tenant().schema() + "." + objectId))
                                .orderBy(DSL.field("attnum"))
                                .fetch(row -> row.value1() + " " + row.value2()));
    }

    /** Names of the valid indexes of the object's table. */
    List<String> indexes(String objectId) {
        return database()
                .define(
                        scope,
                        sql -> sql
                                .select(DSL.field("indexrelid::regclass::text", String.class))
                                .from("pg_catalog.pg_index")
                                .where(
                                        "indrelid = to_regclass({0}) and indisvalid",
                                        DSL.val(scope.tenant().schema() + "." + objectId))
                                .fetch(row ->
                                        row.value1().replace(scope.tenant().schema() + ".", ""))
                                .stream()
                                .sorted()
                                .toList());
    }

    UUID insert(String objectId, Map<String, Object> values) {
        return database().write(scope, sql -> {
            var insert = sql.insertInto(
                            DSL.table(DSL.name(scope.tenant().schema().value(), objectId)))
                    .set(DSL.field(DSL.name("release"), Integer.class), 1);
            for (var value : values.entrySet()) {
                insert = insert.set(DSL.field(DSL.name(value.getKey()), Object.class), value.getValue());
            }
            var id = DSL.field(DSL.name("id"), UUID.class);
            return Objects.requireNonNull(insert.returning(id).fetchSingle(id));
        });
    }
}
