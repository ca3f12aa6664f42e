package io.deskweave.metadata.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.metadata.definition.StandardObjects;
import io.deskweave.metadata.definition.Texts;
import io.deskweave.metadata.templates.Template;
import io.deskweave.metadata.templates.Templates;
import io.deskweave.metadata.testing.Sketch;
import io.deskweave.platform.tenancy.Directory;
import io.deskweave.platform.tenancy.ProvisioningStep.Arrival;
import io.deskweave.platform.testing.TestPlatform;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class FirstReleaseTests {

    private static final Arrival ARRIVAL = new Arrival("ada", "ada@example.org", "Ada", "Example");

    private static final StandardObjects STANDARD = () -> new Sketch()
            .object("Customer", "customers")
            .field("name", "text", Map.of(), "required", "locked")
            .definition()
            .objects();

    private final Desk desk = Desk.in(TestPlatform.CN_EAST);

    @Test
    void publishesTheStandardObjectsOnce() {
        var step = step(List.of());

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

    @Test
    void publishesWhatTheTemplateAddsWithTheFirstRelease() {
        var step = step(List.of(template()));
        var arrival = new Arrival("ada", "ada@example.org", "Ada", "Example", "bicycles", false);

        assertThat(step.check(arrival)).isEmpty();
        step.provision(desk.scope(), arrival);

        var inForce = desk.models().current(desk.scope());
        assertThat(inForce.release()).isEqualTo(1);
        assertThat(inForce.model().object("Bicycle")).isPresent();
        assertThat(desk.columns("o1")).contains("f1 text", "f2 text");
    }

    @Test
    void refusesATemplateThatThereIsNotBeforeAnythingIsBegun() {
        var arrival = new Arrival("ada", "ada@example.org", "Ada", "Example", "bicycle", false);

        assertThat(step(List.of(template())).check(arrival)).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("metadata.template.unknown");
            assertThat(problem.advice()).isEqualTo("Did you mean 'bicycles'?");
        });
    }

    private static Template template() {
        var added = Map.of("name", "Customer", "fields", List.of(Map.of("name", "club", "type", "text")));
        var own = Map.of(
                "name",
                "Bicycle",
                "plural",
                "bicycles",
                "titleField",
                "frame",
                "fields",
                List.of(
                        Map.of("name", "frame", "type", "text"),
                        Map.of(
                                "name",
                                "shouted",
                                "type",
                                "formula",
                                "settings",
                                Map.of("expression", "frame.upperAscii()", "result", "text"))));
        return new Template("bicycles", Texts.none(), Texts.none(), Map.of("objects", List.of(added, own)), Map.of());
    }

    private FirstRelease step(List<Template> templates) {
        Templates room = () -> templates;
        return new FirstRelease(
                new StaticListableBeanFactory(Map.of("standard", STANDARD)).getBeanProvider(StandardObjects.class),
                new StaticListableBeanFactory(Map.of("room", room)).getBeanProvider(Templates.class),
                desk.database(),
                desk.platform().bean(Publishing.class));
    }
}
