package io.deskweave.graphqlapi.kills;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.graphqlapi.kills.KilledPublish.Found;
import io.deskweave.infrastructure.servers.Cell;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The platform is killed by SIGKILL three times, each time in the midst of an import, of a publish, of an index being
 * built, of a type being changed and of options being merged, once also in the midst of an export, and started again;
 * nobody helps it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KillTests {

    private static final int KILLS = KilledPublish.COMMITTED.size();

    private final ForkedPlatform platform = new ForkedPlatform();
    private KilledImport parcels;
    private KilledPublish publish;
    private KilledIndex index;
    private KilledRetype retype;
    private KilledMerge merge;
    private KilledExport export;

    @BeforeAll
    void killThreeTimes() {
        platform.start();
        var west = KilledDesk.open(platform, Cell.EU_WEST_1);
        export = new KilledExport(west);
        parcels = new KilledImport(west, KILLS);
        publish = new KilledPublish(KilledDesk.open(platform, Cell.CN_EAST_1));
        index = new KilledIndex(KilledDesk.open(platform, Cell.CN_EAST_1), KILLS);
        retype = new KilledRetype(KilledDesk.open(platform, Cell.CN_EAST_1));
        merge = new KilledMerge(KilledDesk.open(platform, Cell.CN_EAST_1));
        var works = List.of(publish, index, parcels, export, merge, retype);
        for (int kill = 0; kill < KILLS; kill++) {
            for (var work : works) {
                work.reach(kill);
            }
            platform.kill();
            for (var work : works) {
                work.letGo(kill);
            }
            platform.start();
            for (var work : works) {
                work.look(kill);
            }
        }
    }

    @AfterAll
    void stop() {
        platform.close();
    }

    @Test
    void losesAndDoublesNoRowOfAnImport() {
        var job = parcels.job();

        assertThat(job.path("state").asString()).as("%s", job).isEqualTo("DONE");
        assertThat(parcels.keys()).isEqualTo(KilledImport.goodKeys());
        assertThat(job.path("inserted").asInt())
                .isEqualTo(KilledImport.goodKeys().size());
        assertThat(job.path("read").asInt()).isEqualTo(KilledImport.ROWS);
    }

    @Test
    void tellsEveryRefusedRowOnce() {
        var job = parcels.job();

        assertThat(job.path("refused").asInt())
                .isEqualTo(KilledImport.badLines().size());
        assertThat(job.path("refusedRows")
                        .valueStream()
                        .map(row -> row.path("line").asInt()))
                .isEqualTo(KilledImport.badLines());
        assertThat(parcels.refusedFile()).hasSize(KilledImport.badLines().size());
    }

    @Test
    void leavesAllOrNothingOfAPublish() {
        for (int kill = 0; kill < KILLS; kill++) {
            var found = publish.found().get(kill);
            var committed = KilledPublish.COMMITTED.get(kill);

            assertAgreement(found);
            assertThat(found.pointer()).as("kill %d", kill).isEqualTo(found.before() + (committed ? 1 : 0));
            assertThat(found.draftThere()).as("kill %d", kill).isEqualTo(!committed);
        }
    }

    @Test
    void publishesWhatWasKilledAndWhatComesAfterIt() {
        assertThat(publish.afterwards())
                .hasSize(KILLS)
                .allSatisfy(KillTests::assertAgreement)
                .allSatisfy(found -> assertThat(found.pointer()).isEqualTo(found.before() + 2));
    }

    private static void assertAgreement(Found found) {
        assertThat(List.of(found.api(), found.newest(), found.directory())).containsOnly(found.pointer());
        assertThat(found.columns()).isNotEmpty().isEqualTo(found.fields());
    }

    @Test
    void mendsIndexesWhoseBuildWasCutShort() {
        assertThat(index.leftInvalid()).as("what the kills left behind").containsOnly(1L);
        assertThat(index.states()).containsExactly("t", "t", "t");
    }

    @Test
    void carriesEveryValueToItsNewType() {
        assertThat(retype.typesFound()).as("what the kills met").containsOnly("text");
        assertThat(retype.full()).isEqualTo(KILLS);
        assertThat(retype.lost()).isZero();
        assertThat(retype.invalidIndexes()).isZero();
    }

    @Test
    void mergesOptionsOfEveryRecord() {
        assertThat(merge.values()).containsExactly("PRINTER", "{PRINTER}", "PRINTER");
    }

    @Test
    void offersTheWholeFileOfAnExport() {
        assertThat(export.job().path("state").asString()).as("%s", export.job()).isEqualTo("DONE");
        assertThat(export.marks())
                .hasSize(KilledExport.RECORDS)
                .doesNotHaveDuplicates()
                .contains("B-1", "B-" + KilledExport.RECORDS);
    }
}
