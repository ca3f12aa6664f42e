package io.deskweave.platform.quotas;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.platform.testing.TestPlatform;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class QuotasTests {

    /** Comes back so slowly that a test sees none of it. */
    private static final Budget BUDGET = new Budget(1_000_000, 1);

    private static String key() {
        return "test-" + UUID.randomUUID();
    }

    @Test
    void givesAllOrNothingAndSaysWhenThereWillBeEnough() {
        var quotas = TestPlatform.with().bean(Quotas.class);
        var key = key();
        assertThat(quotas.take(key, BUDGET, 999_990).given()).isTrue();
        var refused = quotas.take(key, BUDGET, 20);
        assertThat(refused.given()).isFalse();
        assertThat(refused.remaining()).isBetween(10L, 15L);
        assertThat(refused.patience()).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(10));
        assertThat(quotas.take(key, BUDGET, 10).given()).isTrue();
        quotas.giveBack(key, BUDGET, 500);
        assertThat(quotas.take(key, BUDGET, 500).given()).isTrue();
        assertThat(quotas.take(key(), BUDGET, 500).given()).as("another key").isTrue();
    }

    @Test
    void letsTwoPodsUseOneBudget() {
        var key = key();
        var one = TestPlatform.with().bean(Quotas.class);
        try (var second = TestPlatform.start(Map.of())) {
            var other = second.bean(Quotas.class);
            var given = 0L;
            for (var i = 0; i < 60; i++) {
                given += one.take(key, BUDGET, 10_000).given() ? 10_000 : 0;
                given += other.take(key, BUDGET, 10_000).given() ? 10_000 : 0;
            }
            // Each may count a fiftieth by itself before it tells.
            assertThat(given).isBetween(1_000_000L, 1_040_000L);
        }
    }

    @Test
    void countsByItselfWhileRedisIsAway() {
        var key = key();
        try (var platform = TestPlatform.start(Map.of("deskweave.redis.url", "redis://127.0.0.1:1"))) {
            var quotas = platform.bean(Quotas.class);
            assertThat(quotas.take(key, BUDGET, 600_000).given()).isTrue();
            assertThat(quotas.take(key, BUDGET, 600_000).given()).isFalse();
        }
    }
}
