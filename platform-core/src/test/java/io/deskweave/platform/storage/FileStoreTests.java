package io.deskweave.platform.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.deskweave.platform.problems.Refused;
import io.deskweave.platform.settings.PlatformSettings;
import io.deskweave.platform.tenancy.TenantScope;
import io.deskweave.platform.testing.TestPlatform;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FileStoreTests {

    private final TestPlatform platform = TestPlatform.with();
    private final FileStore files = platform.bean(FileStore.class);
    private final TenantScope scope = platform.newTenant(TestPlatform.CN_EAST);

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private String content(UUID id) throws IOException {
        try (var in = files.open(scope, id)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void keepsAFileUnderItsNameForItsTenantAlone() throws IOException {
        var file = files.keep(scope, "工单.csv", bytes("a,b"), 100);

        assertThat(file.name()).isEqualTo("工单.csv");
        assertThat(file.size()).isEqualTo(3);
        assertThat(content(file.id())).isEqualTo("a,b");
        assertThatThrownBy(() -> files.open(platform.newTenant(TestPlatform.CN_EAST), file.id()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("storage.file.not-found");
    }

    @Test
    void keepsNothingOfAFileThatIsTooLarge() throws IOException {
        assertThat(files.keep(scope, "fits", bytes("12345"), 5).size()).isEqualTo(5);
        assertThatThrownBy(() -> files.keep(scope, "large", bytes("123456"), 5))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("storage.file.too-large");

        var folder = platform.bean(PlatformSettings.class)
                .files()
                .directory()
                .resolve(scope.tenant().id().toString());
        try (var left = Files.list(folder)) {
            assertThat(left).hasSize(2);
        }
    }

    @Test
    void takesNoPathFromAName() {
        assertThat(files.keep(scope, "../../etc/passwd\n", bytes("x"), 5).name())
                .isEqualTo(".._.._etc_passwd_");
    }

    @Test
    void showsAFileOnlyOnceItIsWhole() throws IOException {
        var id = UUID.randomUUID();
        try (var out = files.create(scope, id, "rows.csv")) {
            out.write("half".getBytes(StandardCharsets.UTF_8));
            assertThatThrownBy(() -> files.find(scope, id)).hasMessageContaining("storage.file.not-found");
        }
        assertThat(content(id)).isEqualTo("half");
    }

    @Test
    void goesOnWithAFileFromWhereItWasCounted() throws IOException {
        var id = UUID.randomUUID();
        // A job that was killed never closes its file.
        var killed = files.create(scope, id, "rows.csv");
        killed.write("counted, not counted".getBytes(StandardCharsets.UTF_8));

        try (var out = files.append(scope, id, "counted".length())) {
            out.write(" again".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(content(id)).isEqualTo("counted again");
        killed.close();
        files.delete(scope, id);
        assertThatThrownBy(() -> files.append(scope, id, 0)).hasMessageContaining("storage.file.not-found");
    }

    @Test
    void deletesWhatNobodyClaimedSince() throws IOException {
        var old = kept("old");
        var claimed = kept("claimed");
        var looked = kept("looked");
        var young = files.keep(scope, "young", bytes("young"), 100).id();
        files.claim(scope, claimed);
        files.keepOn(scope, looked, Instant.now().minus(2, ChronoUnit.HOURS));
        files.keepOn(scope, claimed, Instant.now().minus(2, ChronoUnit.HOURS));

        assertThat(unclaimed(1)).containsExactlyInAnyOrder(old, looked);
        assertThat(unclaimed(3)).containsExactly(old);
        var since = Instant.now().minus(3, ChronoUnit.HOURS);
        for (var file : List.of(claimed, looked, young)) {
            assertThat(files.deleteUnclaimed(scope, file, since)).isFalse();
        }
        assertThat(files.deleteUnclaimed(scope, old, since)).isTrue();

        assertThat(content(claimed) + content(looked) + content(young)).isEqualTo("claimedlookedyoung");
        assertThatThrownBy(() -> files.claim(scope, old)).hasMessageContaining("storage.file.not-found");
        assertThat(folder().resolve(old + ".name")).doesNotExist();
        assertThat(unclaimed(3)).isEmpty();
    }

    @Test
    void deletesWhatWasNeverFinishedAndGivesBackWhatWasOnItsWay() throws IOException {
        var part = UUID.randomUUID();
        files.create(scope, part, "part");
        var going = kept("going");
        Files.move(folder().resolve(going.toString()), folder().resolve(going + ".going"));
        age(part + ".part");

        assertThat(unclaimed(1)).containsExactlyInAnyOrder(part, going);
        assertThat(files.deleteUnclaimed(scope, part, Instant.now())).isTrue();
        files.keepOn(scope, going, Instant.now());

        assertThat(content(going)).isEqualTo("going");
        assertThat(unclaimed(1)).isEmpty();
    }

    private List<UUID> unclaimed(int hours) {
        try (var all = files.unclaimedSince(scope, Instant.now().minus(hours, ChronoUnit.HOURS))) {
            return all.toList();
        }
    }

    /** A file of a day ago. */
    private UUID kept(String text) throws IOException {
        var id = files.keep(scope, text, bytes(text), 100).id();
        age(id.toString());
        return id;
    }

    private void age(String file) throws IOException {
        Files.setLastModifiedTime(
                folder().resolve(file), FileTime.from(Instant.now().minus(1, ChronoUnit.DAYS)));
    }

    private Path folder() {
        return platform.bean(PlatformSettings.class)
                .files()
                .directory()
                .resolve(scope.tenant().id().toString());
    }
}
