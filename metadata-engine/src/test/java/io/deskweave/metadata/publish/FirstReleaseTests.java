package io.deskweave.metadata.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.metadata.definition.StandardObjects;
import io.deskweave.metadata.testing.Sketch;
import io.deskweave.platform.tenancy.Directory;
import io.deskweave.platform.tenancy.ProvisioningStep.Arrival;
import io.deskweave.platform.testing.TestPlatform;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class FirstReleaseTests {

    private static final Arrival ARRIVAL = new Arrival("ada", "ada@example.org", "Ada", "Example");

    private final Desk desk = Desk.in(TestPlatform.CN_EAST);

    @Test
    void publishesTheStandardObjectsOnce() {
        StandardObjects standard = () -> new Sketch()
                .object("Customer", "customers")
                .field("name", "text", Map.of(), "required", "locked")
                .definition()
                .objects();
        var step = new FirstRelease(
                new StaticListableBeanFactory(Map.of("standard", standard)).getBeanProvider(StandardObjects.class),
                desk.database(),
                desk.platform().bean(Publishing.class));

        step.provision(desk.scope(), ARRIVAL);
        step.provision(desk.scope(), ARRIVAL);

        var inForce = desk.models().current(desk.scope());
        assertThat(inForce.release()).isEqualTo(1);
        assertThat(inForce.model().object("Customer")).isPresent();
        assertThat(desk.columns("o1")).contains("f1 text");
        assertThat(desk.platform()
                        .bean(Directory.class)
                        .tenant(desk.scope().tenant().id())
                        .release())
                .isEqualTo(1);
    }
}
