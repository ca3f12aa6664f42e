package io.deskweave.metadata.expressions.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BreakerTests {

    private final AtomicLong time = new AtomicLong(Long.MAX_VALUE - Breaker.SLOW);
    private final Breaker breaker = new Breaker(time::get);

    private boolean evaluated(long nanos) {
        var began = breaker.now();
        time.addAndGet(nanos);
        return breaker.ended(began);
    }

    @Test
    void restsARuleThatIsSlowSeveralTimesOnEndAndAsksItAgainLater() {
        for (var strike = 1; strike < Breaker.STRIKES; strike++) {
            assertThat(evaluated(Breaker.SLOW)).isFalse();
        }
        assertThat(breaker.rests(breaker.now())).isFalse();
        assertThat(evaluated(Breaker.SLOW)).isTrue();

        assertThat(breaker.rests(breaker.now())).isTrue();
        time.addAndGet(Breaker.REST);
        assertThat(breaker.rests(breaker.now())).isFalse();
    }

    @Test
    void forgivesARuleThatIsSlowNowAndThen() {
        for (var round = 0; round < 10; round++) {
            assertThat(evaluated(Breaker.SLOW)).isFalse();
            assertThat(evaluated(Breaker.SLOW - 1)).isFalse();
        }
        assertThat(breaker.rests(breaker.now())).isFalse();
    }
}
