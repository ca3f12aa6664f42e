package io.deskweave.metadata.records.guarding;

import static io.deskweave.metadata.records.testing.Sketch.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.deskweave.metadata.model.Model;
import io.deskweave.metadata.model.Models.InForce;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.RecordBatches;
import io.deskweave.metadata.records.Records;
import io.deskweave.metadata.records.Records.Target;
import io.deskweave.metadata.records.testing.Sketch;
import io.deskweave.metadata.records.testing.Stored;
import io.deskweave.metadata.records.testing.Tables;
import io.deskweave.metadata.testing.Guarded;
import io.deskweave.platform.problems.Problem;
import io.deskweave.platform.problems.Refused;
import io.deskweave.platform.storage.TenantDatabase;
import io.deskweave.platform.tenancy.TenantScope;
import io.deskweave.platform.testing.TestPlatform;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A serial number is unique within its maker, not in the whole object. */
class ScopedUniquenessTests {

    private final TestPlatform platform = TestPlatform.with("io.deskweave.metadata.records");
    private final TenantScope scope = platform.newTenant(TestPlatform.CN_EAST);
    private final InForce inForce = new InForce(1, model());
    private final Records records = platform.bean(Records.class);
    private final TenantDatabase database = platform.bean(TenantDatabase.class);
    private final ObjectModel asset = inForce.model().object("Asset").orElseThrow();

    private static Model model() {
        return Sketch.model(object("o1", "Asset", "assets")
                .field("f1", "maker", "text")
                .unique("f2", "serial", "text", Map.of())
                .guarded(Guarded.within("maker")));
    }

    @BeforeEach
    void makesTables() {
        Tables.create(database, scope, inForce.model());
    }

    @Test
    void letsAValueStandOnceInEachScopeAndSaysInWhich() {
        create("Haier", "1");
        create("Midea", "1");

        assertTaken(() -> create("Haier", "1"));
    }

    @Test
    void takesRecordsWithoutAValueInTheScopeForAScopeAndLeavesThoseWithoutASerialAlone() {
        create(null, "1");
        create("Haier", null);
        create("Haier", null);

        assertTaken(() -> create(null, "1"));
    }

    @Test
    void looksAgainWhenARecordMovesIntoAnotherScope() {
        create("Haier", "1");
        var other = create("Midea", "1");
        var target = new Target(asset, other.id(), other.version());

        assertTaken(() -> records.update(scope, inForce, target, Map.of("maker", "Haier"), Stored.ASKED));
        records.update(scope, inForce, target, Map.of("maker", "Haier", "serial", "2"), Stored.ASKED);
    }

    @Test
    void keepsScopesInBatchesAndInRehearsals() {
        create("Haier", "1");
        var rows = List.of(row("Haier", "1"), row("Haier", "2"), row("Haier", "2"), row("Midea", "2"), row(null, "2"));

        var rehearsed = database.write(
                scope, sql -> platform.bean(RecordBatches.class).rehearse(sql, scope, inForce, asset, rows));
        var inserted = database.write(
                scope, sql -> platform.bean(RecordBatches.class).insert(sql, scope, inForce, asset, rows));

        assertThat(rehearsed.refused().keySet()).containsExactly(0, 2);
        assertThat(inserted.refused().keySet()).containsExactly(0, 2);
        assertThat(inserted.refused().get(2))
                .extracting(Problem::message)
                .singleElement()
                .asString()
                .contains("'maker'");
    }

    /** The index alone, where two writers are too quick for the check. */
    @Test
    void isKeptByTheDatabase() {
        create("Haier", "1");
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> database.write(
                        scope,
                        sql -> sql.execute("insert into \"%s\".o1 (release, f1, f2) values (1, 'Haier', '1')"
                                .formatted(scope.tenant().schema()))))
                .withMessageContaining("f2_unique");
    }

    private static Map<String, @Nullable Object> row(@Nullable String maker, @Nullable String serial) {
        var row = new HashMap<String, @Nullable Object>();
        row.put("maker", maker);
        row.put("serial", serial);
        return row;
    }

    private Stored create(@Nullable String maker, @Nullable String serial) {
        return Stored.read(records.create(scope, inForce, asset, row(maker, serial), Stored.ASKED));
    }

    private static void assertTaken(ThrowingCallable work) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(work)
                .satisfies(refused -> assertThat(refused.problems())
                        .singleElement()
                        .satisfies(problem -> {
                            assertThat(problem.code()).isEqualTo("metadata.value.not-unique");
                            assertThat(problem.message()).contains("with the same 'maker'");
                        }));
    }
}
