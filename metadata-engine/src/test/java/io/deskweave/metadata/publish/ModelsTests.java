package io.deskweave.metadata.publish;

import static io.deskweave.metadata.publish.Desk.field;
import static io.deskweave.metadata.publish.Desk.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.metadata.compile.Compiler;
import io.deskweave.metadata.model.Models;
import io.deskweave.metadata.releases.CachedModels;
import io.deskweave.platform.signals.Signals;
import io.deskweave.platform.tenancy.Directory;
import io.deskweave.platform.testing.StatementCount;
import io.deskweave.platform.testing.TestPlatform;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ModelsTests {

    private final Desk desk = Desk.in(TestPlatform.CN_EAST);

    @Test
    void answersFromMemoryWithinASecondAndAsksOneStatementAfterwards() throws InterruptedException {
        desk.publish(object("Asset", "assets"), field("Asset", "name", "text"));
        var first = desk.models().current(desk.scope()).model();

        assertThat(StatementCount.during(
                        desk.scope(),
                        () -> assertThat(desk.models().current(desk.scope()).model())
                                .isSameAs(first)))
                .isEmpty();
        Thread.sleep(Duration.ofMillis(1_100));
        assertThat(StatementCount.during(
                        desk.scope(),
                        () -> assertThat(desk.models().current(desk.scope()).model())
                                .isSameAs(first)))
                .hasSize(1);
    }

    @Test
    void seesWithinASecondWhatAnotherPodPublishedWithoutSayingSo() throws InterruptedException {
        var deaf = new CachedModels(
                desk.database(),
                desk.platform().bean(Compiler.class),
                desk.platform().bean(Directory.class),
                new Silence());
        desk.publish(object("Asset", "assets"), field("Asset", "name", "text"));
        assertThat(deaf.current(desk.scope()).release()).isEqualTo(1);

        desk.publish(field("Asset", "serial", "text"));
        assertThat(desk.models().current(desk.scope()).release()).isEqualTo(2);
        Thread.sleep(Duration.ofMillis(1_100));

        assertThat(deaf.current(desk.scope()).release()).isEqualTo(2);
    }

    @Test
    void sharesOneModelAmongTenantsThatDefinedTheSame() {
        var other = Desk.in(TestPlatform.EU_WEST);
        for (var each : List.of(desk, other)) {
            each.publish(object("Asset", "assets"), field("Asset", "name", "text"));
        }
        assertThat(other.models().current(other.scope()).model())
                .isSameAs(desk.models().current(desk.scope()).model());

        other.publish(field("Asset", "serial", "text"));
        assertThat(other.models().current(other.scope()).model())
                .isNotEqualTo(desk.models().current(desk.scope()).model());
    }

    @Test
    void answersAnEmptyModelBeforeTheFirstRelease() {
        Models.InForce inForce = desk.models().current(desk.scope());
        assertThat(inForce.release()).isZero();
        assertThat(inForce.model().objects()).isEmpty();
    }

    /** Signals that never arrive. */
    private static final class Silence implements Signals {

        @Override
        public void tell(String topic, String message) {}

        @Override
        public void listen(String topic, Consumer<String> listener) {}
    }
}
