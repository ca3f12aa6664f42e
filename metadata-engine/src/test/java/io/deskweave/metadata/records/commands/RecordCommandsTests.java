package io.deskweave.metadata.records.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.model.Models.InForce;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.GlobalId;
import io.deskweave.metadata.records.RecordColumn;
import io.deskweave.metadata.records.RecordQueries;
import io.deskweave.metadata.records.RecordQuery;
import io.deskweave.metadata.records.Records.Target;
import io.deskweave.metadata.records.Selection;
import io.deskweave.metadata.records.commands.BulkCommand.Row;
import io.deskweave.metadata.records.commands.BulkCommand.Way;
import io.deskweave.metadata.records.commands.RecordCommand.Create;
import io.deskweave.metadata.records.commands.RecordCommand.Upsert;
import io.deskweave.metadata.records.commands.RecordCommands.Caller;
import io.deskweave.metadata.records.encryption.Keysets;
import io.deskweave.metadata.records.once.WriteKey;
import io.deskweave.metadata.records.testing.PatientDesk;
import io.deskweave.metadata.records.testing.Sketch;
import io.deskweave.metadata.records.testing.Stored;
import io.deskweave.metadata.records.testing.Tables;
import io.deskweave.metadata.testing.Guarded;
import io.deskweave.platform.jobs.Jobs.JobKind;
import io.deskweave.platform.problems.Problem;
import io.deskweave.platform.problems.Refused;
import io.deskweave.platform.storage.TenantDatabase;
import io.deskweave.platform.tenancy.Actor;
import io.deskweave.platform.tenancy.Role;
import io.deskweave.platform.tenancy.TenantScope;
import io.deskweave.platform.testing.TestPlatform;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordCommandsTests {

    private static final TestPlatform PLATFORM = TestPlatform.start(PatientDesk.KEYS, "io.deskweave.metadata.records");

    private final TenantScope scope = PLATFORM.newTenant(TestPlatform.CN_EAST);
    private final InForce inForce = new InForce(
            1,
            Sketch.model(
                    Sketch.object("o1", "Asset", "assets")
                            .required("f0", "name", "text", Map.of())
                            .field("f1", "maker", "text")
                            .unique("f2", "serial", "text", Map.of())
                            .guarded(Guarded.within("maker"))
                            .unique("f3", "passport", "text", Map.of())
                            .guarded(Guarded.encrypted())
                            .unique("f4", "phone", "text", Map.of())
                            .guarded(Guarded.masked(3, 2, "ADMINISTRATOR"))
                            .unique("f5", "badge", "text", Map.of())
                            .guarded(Guarded.seenBy("ADMINISTRATOR")),
                    Sketch.object("o2", "Part", "parts")
                            .required("f9", "name", "text", Map.of())
                            .field("f10", "asset", "reference", Map.of("object", "Asset", "inverse", "parts"))));
    private final ObjectModel asset = inForce.model().object("Asset").orElseThrow();
    private final TenantDatabase database = PLATFORM.bean(TenantDatabase.class);
    private final RecordCommands commands = PLATFORM.bean(RecordCommands.class);

    @BeforeAll
    void makesTables() {
        Tables.create(database, scope, inForce.model());
        database.define(scope, sql -> {
            PLATFORM.bean(Keysets.class).begin(scope, sql);
            return true;
        });
    }

    @AfterAll
    static void stops() {
        PLATFORM.close();
    }

    @Test
    void findsWithinTheScopeInWhichAValueIsUnique() {
        var first = upsert(scope, "serial", Map.of("name", "A", "maker", "Haier", "serial", "1"));
        var other = upsert(scope, "serial", Map.of("name", "B", "maker", "Midea", "serial", "1"));
        var again = upsert(scope, "serial", Map.of("name", "C", "maker", "Haier", "serial", "1"));
        var nobody = new HashMap<String, @Nullable Object>(Map.of("name", "D", "serial", "1"));
        nobody.put("maker", null);

        assertThat(other.id()).isNotEqualTo(first.id());
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(upsert(scope, "serial", nobody).id())
                .isEqualTo(upsert(scope, "serial", nobody).id());
        assertRefused("metadata.upsert.key-missing", () -> upsert(scope, "serial", Map.of("name", "E", "serial", "1")));
    }

    @Test
    void findsByWhatIsEncrypted() {
        var first = upsert(scope, "passport", Map.of("name", "P", "passport", "G1"));
        var again = upsert(scope, "passport", Map.of("name", "Q", "passport", "G1"));

        assertThat(again).isEqualTo(new Stored(first.id(), 2));
    }

    @Test
    void letsNobodyLookByWhatTheyMayNotCompareBy() {
        upsert(scope, "phone", Map.of("name", "P", "phone", "13800138000"));
        var agent = by(Role.AGENT);

        assertRefused("metadata.field.masked", () -> upsert(agent, "phone", Map.of("phone", "13800138000")));
        assertRefused("metadata.field.not-seen", () -> upsert(agent, "badge", Map.of("badge", "7")));
        var many = new BulkCommand(asset, Way.UPSERT, field("phone"), List.of(row(Map.of("phone", "1"))), false);
        assertRefused(
                "metadata.field.masked", () -> commands.runAll(new Caller(agent, inForce, null), many, List.of()));
    }

    @Test
    void hidesInTheBinWhatIsHiddenElsewhere() {
        var kept =
                upsert(scope, "phone", Map.of("name", "Gone", "phone", "13912345678", "badge", "9", "passport", "G9"));
        commands.delete(new Caller(scope, inForce, null), new Target(asset, kept.id(), kept.version()));

        assertThat(bin(scope)).contains("13912345678", "\"9\"", "G9");
        assertThat(bin(by(Role.AGENT))).contains("139****78", "G9").doesNotContain("13912345678", "\"9\"");
    }

    @Test
    void remembersWhatMovesMoneyForEver() {
        var passing = key("passing", WriteKey.Kept.FOR_A_WHILE);
        var lasting = key("lasting", WriteKey.Kept.FOR_EVER);
        create(passing);
        var charged = create(lasting);
        age();
        sweep();

        assertThat(keys()).contains("lasting").doesNotContain("passing");
        assertThat(create(lasting).id()).isEqualTo(charged.id());
        String expires = database.read(
                scope,
                sql -> sql.fetch("select expires_at::text from " + table() + " where key = 'lasting'")
                        .get(0)
                        .get(0, String.class));
        assertThat(expires).isNull();
    }

    @Test
    void takesAKeyAgainWhoseTimeIsOver() {
        var key = key("again", WriteKey.Kept.FOR_A_WHILE);
        var first = create(key);
        assertThat(create(key).id()).isEqualTo(first.id());
        age();

        assertThat(create(key).id()).isNotEqualTo(first.id());
    }

    @Test
    void keepsKeysOfDifferentActorsApart() {
        var key = key("mine", WriteKey.Kept.FOR_A_WHILE);
        var mine = create(key);
        var theirs = Stored.read(commands.run(
                new Caller(by(Role.ADMINISTRATOR), inForce, key),
                new Create(asset, Map.of("name", "N")),
                outcome -> Stored.ASKED));

        assertThat(theirs.id()).isNotEqualTo(mine.id());
    }

    @Test
    void keepsNoSecretWithAKey() {
        upsert(scope, "passport", Map.of("name", "P", "passport", "SECRET-1"));
        var many = new BulkCommand(
                asset,
                Way.CREATE,
                Optional.empty(),
                List.of(row(Map.of("name", "Q", "passport", "SECRET-1")), row(Map.of("name", "R"))),
                false);
        var outcome =
                commands.runAll(new Caller(scope, inForce, key("bulk", WriteKey.Kept.FOR_A_WHILE)), many, List.of());

        assertThat(outcome.rows().getFirst().findings())
                .extracting(Problem::code)
                .containsExactly("metadata.value.not-unique");
        String kept = database.read(
                scope,
                sql -> sql.fetch("select outcome::text, input from " + table()).format());
        assertThat(kept).doesNotContain("SECRET");
    }

    @Test
    void deletesOfManyThoseThatNobodyKeeps() {
        var held = upsert(scope, "serial", Map.of("name", "Held", "maker", "X", "serial", "1"));
        var free = upsert(scope, "serial", Map.of("name", "Free", "maker", "X", "serial", "2"));
        var part = inForce.model().object("Part").orElseThrow();
        commands.run(
                new Caller(scope, inForce, null),
                new Create(part, Map.of("name", "P", "asset", new GlobalId("o1", held.id()).encoded())),
                outcome -> Stored.ASKED);
        var rows = List.of(new Row(held.id(), 1, Map.of(), List.of()), new Row(free.id(), 1, Map.of(), List.of()));
        var many = new BulkCommand(asset, Way.DELETE, Optional.empty(), rows, false);
        var outcome = commands.runAll(new Caller(scope, inForce, null), many, List.of());

        assertThat(outcome.rows().getFirst().findings())
                .extracting(Problem::code)
                .containsExactly("metadata.record.referred-to");
        assertThat(outcome.rows().getLast().succeeded()).isTrue();
    }

    private Stored upsert(TenantScope who, String by, Map<String, @Nullable Object> values) {
        var command = new Upsert(asset, field(by).orElseThrow(), values);
        return Stored.read(commands.run(new Caller(who, inForce, null), command, outcome -> Stored.ASKED));
    }

    private Stored create(WriteKey key) {
        return Stored.read(commands.run(
                new Caller(scope, inForce, key), new Create(asset, Map.of("name", "N")), outcome -> Stored.ASKED));
    }

    private static WriteKey key(String key, WriteKey.Kept kept) {
        return new WriteKey(key, "createAsset", "digest", kept);
    }

    private Optional<FieldModel> field(String name) {
        return asset.field(name);
    }

    private static Row row(Map<String, @Nullable Object> values) {
        return new Row(null, 0, values, List.of());
    }

    private String bin(TenantScope who) {
        var asked = List.of("phone", "badge", "passport").stream()
                .<Selection>map(name -> new Selection.Value(
                        name, new RecordColumn.Own(field(name).orElseThrow())))
                .toList();
        return PLATFORM.bean(RecordQueries.class)
                .answer(who, inForce, new RecordQuery.InBin(asset, 10, null, asked))
                .toString();
    }

    private TenantScope by(Role role) {
        return new TenantScope(scope.tenant(), new Actor(UUID.randomUUID(), Actor.Kind.PERSON, null), role.rights());
    }

    /** As if thirty days had passed. */
    private void age() {
        database.write(
                scope,
                sql -> sql.execute("update " + table()
                        + " set expires_at = now() - interval '1 minute' where expires_at is not null"));
    }

    private void sweep() {
        PLATFORM.bean(JobKind.class).run(scope, new UUID(0, 1));
    }

    private List<String> keys() {
        return database.read(
                scope, sql -> sql.fetch("select key from " + table()).getValues(0, String.class));
    }

    private String table() {
        return "\"%s\".write_key".formatted(scope.tenant().schema());
    }

    private static void assertRefused(String code, ThrowingCallable work) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(work)
                .satisfies(refused ->
                        assertThat(refused.problems()).extracting(Problem::code).contains(code));
    }
}
