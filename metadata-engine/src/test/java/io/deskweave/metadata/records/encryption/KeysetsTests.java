package io.deskweave.metadata.records.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.deskweave.metadata.records.Filter;
import io.deskweave.metadata.records.Filter.Comparison;
import io.deskweave.metadata.records.testing.PatientDesk;
import io.deskweave.platform.audit.Audit;
import io.deskweave.platform.problems.Refused;
import io.deskweave.platform.storage.TenantDatabase;
import io.deskweave.platform.testing.TestPlatform;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Keys that change: the platform's, and a tenant's own. Pods are platforms over the same databases. */
class KeysetsTests {

    private static final String PREFIX = "deskweave.metadata.encryption.";
    private static final String FIRST = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";
    private static final String SECOND = "ZmVkY2JhOTg3NjU0MzIxMGZlZGNiYTk4NzY1NDMyMTA=";

    private final List<TestPlatform> pods = new ArrayList<>();

    @AfterEach
    void closes() {
        pods.forEach(TestPlatform::close);
    }

    private TestPlatform pod(String current, Map<String, String> keys) {
        var properties = new HashMap<String, String>();
        keys.forEach((name, key) -> properties.put(PREFIX + "keys." + name, key));
        properties.put(PREFIX + "current-key", current);
        var pod = TestPlatform.start(properties, "io.deskweave.metadata.records");
        pods.add(pod);
        return pod;
    }

    @Test
    void readsWithAFormerKeyOfThePlatformAndSealsByTheCurrentOne() {
        var desk = PatientDesk.open(pod("first", Map.of("first", FIRST)));
        var record = desk.create(Map.of("name", "Li", "secret", "4111"));
        var rotated = desk.on(pod("second", Map.of("first", FIRST, "second", SECOND)));

        assertThat(rotated.read(record, "secret")).isEqualTo("4111");
        assertThat(wrappedBy(desk)).containsExactly("second", "second");
        var after = desk.on(pod("second", Map.of("second", SECOND)));
        assertThat(after.read(record, "secret")).isEqualTo("4111");
        assertThat(after.found(is(desk, "4111"))).containsExactly("Li");
    }

    @Test
    void sealsKeysOfTenantsWhomNobodyAsksAfterTheStartAndTellsTheAudit() {
        var desk = PatientDesk.open(pod("first", Map.of("first", FIRST)));
        var none = desk.platform.newTenant(TestPlatform.EU_WEST);
        desk.create(Map.of("name", "Li", "secret", "4111"));

        var rotated = pod("second", Map.of("first", FIRST, "second", SECOND));

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(wrappedBy(desk)).containsExactly("second", "second"));
        assertThat(rotated.bean(Audit.class).entries(desk.scope, Long.MAX_VALUE, 10))
                .extracting(entry -> entry.act().action() + entry.act().details())
                .containsExactly("encryption.keys-sealed{by=second}");
        assertThat(rotated.bean(Audit.class).entries(none, Long.MAX_VALUE, 10)).isEmpty();
    }

    @Test
    void refusesWithAnotherKeyOrWithNoneButForWhatIsNotEncrypted() {
        var desk = PatientDesk.open(pod("first", Map.of("first", FIRST)));
        var record = desk.create(Map.of("name", "Li", "secret", "4111"));

        for (var keys : List.of(Map.of("first", SECOND), Map.of("second", SECOND))) {
            var wrong = desk.on(pod(keys.keySet().iterator().next(), keys));
            assertThat(wrong.read(record, "name")).isEqualTo("Li");
            var refused = catchThrowableOfType(Refused.class, () -> wrong.read(record, "secret"));
            assertThat(refused.problems())
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.code()).isEqualTo("metadata.encryption.key-unavailable"));
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> wrong.create(Map.of("name", "Wang", "secret", "4112")));
            wrong.create(Map.of("name", "Zhao"));
        }
        assertThat(desk.read(record, "secret")).isEqualTo("4111");
        assertThat(wrappedBy(desk)).containsExactly("first", "first");
    }

    @Test
    void opensTheKeysOfNoTenantInThePlaceOfAnothers() {
        var pod = pod("first", Map.of("first", FIRST));
        var desk = PatientDesk.open(pod);
        var other = PatientDesk.open(pod);
        var theirs = other.create(Map.of("name", "Wang", "secret", "4112"));
        pod.bean(TenantDatabase.class)
                .define(
                        other.scope,
                        sql -> sql.execute("update \"%s\".keyset t set wrapped = s.wrapped from \"%s\".keyset s where"
                                        .formatted(
                                                other.scope.tenant().schema(),
                                                desk.scope.tenant().schema())
                                + " s.purpose = t.purpose"));

        var fresh = other.on(pod("first", Map.of("first", FIRST)));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> fresh.read(theirs, "secret"))
                .withMessageContaining("cannot be opened");
    }

    @Test
    void sealsByANewKeyOfTheTenantAndReadsTheOldOnAlsoOnPodsThatAreLate() {
        var desk = PatientDesk.open(pod("first", Map.of("first", FIRST)));
        var late = desk.on(pod("first", Map.of("first", FIRST)));
        var old = desk.create(Map.of("name", "Li", "secret", "4111"));
        assertThat(late.read(old, "secret")).isEqualTo("4111");

        desk.keysets().renew(desk.scope);
        var fresh = desk.create(Map.of("name", "Wang", "secret", "4111"));

        assertThat(keysUsed(desk)).isEqualTo(2);
        for (var pod : List.of(desk, late)) {
            assertThat(pod.read(old, "secret")).isEqualTo("4111");
            assertThat(pod.read(fresh, "secret")).isEqualTo("4111");
            assertThat(pod.found(is(pod, "4111"))).containsExactly("Li", "Wang");
        }
    }

    @Test
    void renewsAKeyThatIsOldOnceHoweverManyAsk() {
        var desk = PatientDesk.open(pod("first", Map.of("first", FIRST)));
        desk.create(Map.of("name", "Li", "secret", "1"));
        desk.database.define(
                desk.scope,
                sql -> sql.execute("update \"%s\".keyset set renewed_at = now() - interval '366 days'"
                        .formatted(desk.scope.tenant().schema())));
        var one = desk.on(pod("first", Map.of("first", FIRST)));
        var other = desk.on(pod("first", Map.of("first", FIRST)));

        CompletableFuture.allOf(
                        CompletableFuture.runAsync(() -> one.found(is(one, "1"))),
                        CompletableFuture.runAsync(() -> other.found(is(other, "1"))))
                .join();
        one.create(Map.of("name", "Wang", "secret", "1"));
        other.create(Map.of("name", "Zhao", "secret", "1"));

        assertThat(keysUsed(desk)).isEqualTo(2);
        assertThat(desk.found(is(desk, "1"))).containsExactly("Li", "Wang", "Zhao");
    }

    @Test
    void givesATenantKeysOnceAndForgetsThoseThatWereUndone() {
        var desk = PatientDesk.open(pod("first", Map.of("first", FIRST)));
        var record = desk.create(Map.of("name", "Li", "secret", "4111"));

        desk.database.define(desk.scope, sql -> {
            desk.keysets().begin(desk.scope, sql);
            return true;
        });

        assertThat(desk.on(pod("first", Map.of("first", FIRST))).read(record, "secret"))
                .isEqualTo("4111");
        desk.database.define(
                desk.scope,
                sql -> sql.execute("delete from \"%s\".keyset"
                        .formatted(desk.scope.tenant().schema())));
        var without = desk.on(pod("first", Map.of("first", FIRST)));
        assertThat(catchThrowableOfType(Refused.class, () -> without.read(record, "secret"))
                        .problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.code()).isEqualTo("metadata.encryption.keyset-missing"));
    }

    @Test
    void takesNoSettingsThatContradictEachOtherAndShowsNoKey() {
        assertThat(PlatformKeys.of(Map.of(), null).isEmpty()).isTrue();
        assertThat(PlatformKeys.of(Map.of(), " ").isEmpty()).isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PlatformKeys.of(Map.of("first", FIRST), null))
                .withMessageContaining("current-key");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PlatformKeys.of(Map.of("first", FIRST), "second"))
                .withMessageContaining("second");
        for (var wrong : List.of("", "c2hvcnQ=", "not Base64 at all!", FIRST + FIRST)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> PlatformKeys.of(Map.of("first", wrong), "first"))
                    .withMessage("deskweave.metadata.encryption.keys.first is not 256 bits in Base64")
                    .withNoCause();
        }
        assertThat(new EncryptionSettings(Map.of("first", FIRST), "first", 10, Duration.ofDays(1)))
                .asString()
                .doesNotContain(FIRST);
    }

    private static Filter is(PatientDesk desk, String text) {
        return new Filter.Compare(desk.column("secret"), Comparison.EQUAL, text);
    }

    private static List<String> wrappedBy(PatientDesk desk) {
        return desk.database.read(
                desk.scope,
                sql -> sql.fetch("select wrapped_by from \"%s\".keyset"
                                .formatted(desk.scope.tenant().schema()))
                        .getValues(0, String.class));
    }

    /** The ids of keys stand in the first bytes of what they sealed. */
    private static int keysUsed(PatientDesk desk) {
        return desk.database.read(
                desk.scope,
                sql -> sql.fetchSingle("select count(distinct substr(f2, 2, 4))::integer from \"%s\".o1"
                                .formatted(desk.scope.tenant().schema()))
                        .get(0, Integer.class));
    }
}
