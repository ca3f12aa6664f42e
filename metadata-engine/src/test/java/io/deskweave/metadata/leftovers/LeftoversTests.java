package io.deskweave.metadata.leftovers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.deskweave.metadata.compile.Compiler;
import io.deskweave.metadata.definition.Texts;
import io.deskweave.metadata.drafts.DraftChange;
import io.deskweave.metadata.drafts.DraftChange.AddField;
import io.deskweave.metadata.drafts.DraftChange.AddObject;
import io.deskweave.metadata.drafts.DraftChange.NewField;
import io.deskweave.metadata.drafts.Drafts;
import io.deskweave.metadata.drafts.Releases;
import io.deskweave.metadata.drafts.Releases.PublishOrder;
import io.deskweave.metadata.imports.jobs.ExpiredImports;
import io.deskweave.metadata.model.Models;
import io.deskweave.metadata.model.Models.InForce;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.Deletions;
import io.deskweave.metadata.records.Records;
import io.deskweave.metadata.records.Records.Target;
import io.deskweave.metadata.records.deleting.ExpiredDeletions;
import io.deskweave.metadata.records.everything.SampleFiles;
import io.deskweave.metadata.records.testing.Stored;
import io.deskweave.platform.problems.Refused;
import io.deskweave.platform.settings.PlatformSettings;
import io.deskweave.platform.storage.FileStore;
import io.deskweave.platform.storage.TenantDatabase;
import io.deskweave.platform.tenancy.TenantScope;
import io.deskweave.platform.testing.TestPlatform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LeftoversTests {

    private static final LeftoverSettings SETTINGS = new LeftoverSettings(24, 30, 90, 7);

    private final TestPlatform platform = TestPlatform.with(
            "io.deskweave.metadata.kinds",
            "io.deskweave.metadata.compile",
            "io.deskweave.metadata.flows",
            "io.deskweave.metadata.releases",
            "io.deskweave.metadata.sealing",
            "io.deskweave.metadata.records",
            "io.deskweave.metadata.publish");
    private final TenantScope scope = platform.newTenant(TestPlatform.CN_EAST);
    private final TenantDatabase database = platform.bean(TenantDatabase.class);
    private final FileStore store = platform.bean(FileStore.class);

    @BeforeEach
    void publishesRepairs() {
        publish(
                new AddObject("Repair", "repairs", Texts.none(), Texts.none()),
                field("name", "text", Map.of()),
                field("home", "address", Map.of()),
                field("papers", "file", Map.of("atMost", 2)),
                field("more", "file", Map.of("atMost", 2)));
    }

    @Test
    void takesFilesThatNothingNamesAndNoOthers() {
        var loose = file("loose", 8);
        var young = file("young", 6);
        var held = file("held", 400);
        var other = file("other", 400);
        var imported = file("imported", 400);
        create(Map.of("name", "Li", "papers", List.of(held.toString()), "more", List.of(other.toString())));
        job(imported, null);
        age(held, 400);
        age(other, 400);

        run(0);

        assertThat(left(loose, young, held, other, imported)).containsExactly(young, held, other, imported);
        // Not looked at again before they have waited as long as if they had just been sent.
        assertThat(unclaimed(7)).containsExactly(imported);
    }

    @Test
    void keepsFilesOfRetiredFieldsAndTakesThoseOfDeletedOnesAndReplacedOnes() {
        var first = file("first", 8);
        var second = file("second", 8);
        var record =
                create(Map.of("name", "Li", "papers", List.of(first.toString()), "more", List.of(second.toString())));
        publish(new DraftChange.RetireField("Repair", "more"));
        var replaced = file("third", 8);
        platform.bean(Records.class)
                .update(
                        scope,
                        inForce(),
                        new Target(repair(), record.id(), record.version()),
                        Map.of("papers", List.of(replaced.toString())),
                        Stored.ASKED);
        age(first, 8);
        age(second, 8);
        age(replaced, 8);
        run(0);
        assertThat(left(first, second, replaced)).containsExactly(second, replaced);

        database.define(scope, sql -> sql.execute("update %s set f4 = null".formatted(table("o1"))));
        age(second, 8);
        publish(new DraftChange.DeleteField("Repair", "more"));
        run(1);
        assertThat(left(second, replaced)).containsExactly(replaced);
    }

    @Test
    void takesDeletedRecordsWithTheirFilesWhenTheirTimeIsOver() {
        var shared = file("shared", 1);
        var own = file("own", 1);
        var address = Map.of("country", "CN", "city", "Hangzhou");
        var gone = create(Map.of("name", "Li", "home", address, "papers", List.of(own.toString(), shared.toString())));
        create(Map.of("name", "Wang", "more", List.of(shared.toString())));
        var later = create(Map.of("name", "Zhao"));
        delete(gone);
        delete(later);
        age(own, 1);
        age(shared, 1);
        deletedAgo(gone.id(), 91);
        deletedAgo(later.id(), 89);

        run(0);

        assertThat(left(own, shared)).containsExactly(shared);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> restore(gone))
                .withMessageContaining("metadata.record.not-in-bin");
        restore(later);
    }

    @Test
    void passesOverWhatIsJustRestored() {
        var file = file("own", 8);
        var record = create(Map.of("name", "Li", "papers", List.of(file.toString())));
        delete(record);
        deletedAgo(record.id(), 91);
        age(file, 8);

        database.write(scope, sql -> {
            sql.fetch("select from %s where record = ? for update".formatted(table("bin")), record.id());
            run(0);
            return true;
        });

        assertThat(left(file)).containsExactly(file);
        restore(record);
    }

    @Test
    void letsImportsGoOfTheirFilesAndFindings() {
        var old = file("old", 32);
        var young = file("young", 32);
        var twice = file("twice", 32);
        var running = file("running", 32);
        var cleared = job(old, 31);
        var kept = job(young, 29);
        job(twice, 31);
        job(twice, 29);
        job(running, null);

        run(0);

        assertThat(left(old, young, twice, running)).containsExactly(young, twice, running);
        assertThat(refusals(cleared)).isZero();
        assertThat(refusals(kept)).isOne();
    }

    @Test
    void letsBeWhatIsClaimedWhileItLooks() {
        var file = file("late", 8);
        var looking =
                new Meanwhile(store, file, () -> create(Map.of("name", "Li", "papers", List.of(file.toString()))));

        leftovers(looking, 0).run(scope, UUID.randomUUID());

        assertThat(looking.asked()).isTrue();
        assertThat(left(file)).containsExactly(file);
    }

    @Test
    void runsOnceARoundHoweverManyPodsAsk() {
        run(0);
        var file = file("loose", 8);

        run(0);
        assertThat(left(file)).containsExactly(file);
        run(1);
        assertThat(left(file)).isEmpty();
    }

    private void run(int days) {
        leftovers(store, days).run(scope, UUID.randomUUID());
    }

    /** @param days after today */
    private Leftovers leftovers(FileStore files, int days) {
        return new Leftovers(
                database,
                files,
                platform.bean(Compiler.class),
                new ExpiredImports(database),
                new ExpiredDeletions(database),
                SETTINGS,
                Clock.offset(Clock.systemUTC(), Duration.ofDays(days)));
    }

    private UUID file(String name, int days) {
        var id = UUID.fromString(SampleFiles.keep(store, scope, name, name.getBytes(StandardCharsets.UTF_8)));
        age(id, days);
        return id;
    }

    private void age(UUID file, int days) {
        try {
            Files.setLastModifiedTime(
                    platform.bean(PlatformSettings.class)
                            .files()
                            .directory()
                            .resolve(scope.tenant().id().toString())
                            .resolve(file.toString()),
                    FileTime.from(Instant.now().minus(Duration.ofDays(days))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<UUID> left(UUID... files) {
        return List.of(files).stream()
                .filter(file -> {
                    try {
                        return store.find(scope, file).size() > 0;
                    } catch (Refused e) {
                        return false;
                    }
                })
                .toList();
    }

    private List<UUID> unclaimed(int days) {
        try (var files = store.unclaimedSince(scope, Instant.now().minus(Duration.ofDays(days)))) {
            return files.toList();
        }
    }

    private UUID job(UUID file, @Nullable Integer endedDaysAgo) {
        var id = UUID.randomUUID();
        database.write(scope, sql -> {
            sql.execute(
                    ("insert into %s (id, object, file, file_name, mapping, time_zone, dry_run, created_by,"
                                    + " created_kind,"
                                    + " finished_at) values (?, 'Repair', ?, 'a.csv', '[]', 'UTC', false, ?, 'PERSON',"
                                    + " now() - make_interval(days => ?))")
                            .formatted(table("import_job")),
                    id,
                    file,
                    id,
                    endedDaysAgo);
            return sql.execute(
                    "insert into %s values (?, 2, 0, 'name', 'some.code', 'Zeitgeist')"
                            .formatted(table("import_refusal")),
                    id);
        });
        return id;
    }

    private int refusals(UUID job) {
        return database.read(
                scope,
                sql -> sql.fetch("select 1 from %s where job = '%s'".formatted(table("import_refusal"), job))
                        .size());
    }

    private Stored create(Map<String, Object> values) {
        return Stored.read(
                platform.bean(Records.class).create(scope, inForce(), repair(), Map.copyOf(values), Stored.ASKED));
    }

    private void delete(Stored record) {
        platform.bean(Deletions.class).delete(scope, inForce(), new Target(repair(), record.id(), record.version()));
    }

    private void restore(Stored record) {
        platform.bean(Deletions.class).restore(scope, inForce(), repair(), record.id(), Stored.ASKED);
    }

    private void deletedAgo(UUID record, int days) {
        database.define(
                scope,
                sql -> sql.execute(
                        "update %s set deleted_at = now() - make_interval(days => ?) where record = ?"
                                .formatted(table("bin")),
                        days,
                        record));
    }

    private String table(String name) {
        return "\"%s\".\"%s\"".formatted(scope.tenant().schema(), name);
    }

    private InForce inForce() {
        return platform.bean(Models.class).current(scope);
    }

    private ObjectModel repair() {
        return inForce().model().object("Repair").orElseThrow();
    }

    private void publish(DraftChange... changes) {
        var drafts = platform.bean(Drafts.class);
        int revision = drafts.current(scope).revision();
        for (var change : changes) {
            revision = drafts.change(scope, revision, change).revision();
        }
        platform.bean(Releases.class)
                .publish(scope, new PublishOrder(revision, "a test", Set.of("metadata.consequence.value-hidden")));
    }

    private static DraftChange field(String name, String type, Map<String, Object> settings) {
        return new AddField(
                "Repair", new NewField(name, type, Texts.none(), Texts.none(), settings, false, false, false));
    }
}
