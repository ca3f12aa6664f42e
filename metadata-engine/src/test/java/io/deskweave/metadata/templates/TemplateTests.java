package io.deskweave.metadata.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.definition.ObjectDefinition;
import io.deskweave.metadata.testing.Sketch;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateTests {

    private static final Map<String, Object> FILE = Map.of(
            "key",
            "bicycles",
            "labels",
            Map.of("en", "Bicycles", "zh-CN", "自行车"),
            "about",
            Map.of("en", "Repairs bicycles", "zh-CN", "维修自行车"),
            "definition",
            Map.of(
                    "objects",
                    List.of(
                            Map.of("name", "Customer", "fields", List.of(Map.of("name", "club", "type", "text"))),
                            Map.of("name", "Bicycle", "plural", "bicycles", "fields", List.of()))),
            "samples",
            Map.of("Customer", List.of(Map.of("name", "Ada"))));

    private final Definition standard = new Sketch()
            .object("Customer", "customers")
            .field("name", "text", Map.of(), "locked")
            .definition();

    @Test
    void laysItsFieldsBesideThoseOfStandardObjects() {
        var definition = Template.read("bicycles", FILE).over(standard);

        assertThat(definition.objects()).extracting(ObjectDefinition::name).containsExactly("Customer", "Bicycle");
        assertThat(definition.objects().getFirst().fields())
                .extracting(FieldDefinition::name, FieldDefinition::id, FieldDefinition::locked)
                .containsExactly(tuple("name", "f1", true), tuple("club", "f2", false));
    }

    @Test
    void readsSamplesInTheirOrder() {
        assertThat(Template.read("bicycles", FILE).samples())
                .containsExactly(Map.entry("Customer", List.of(Map.of("name", "Ada"))));
    }

    @Test
    void refusesAFileOfAnotherFormOrName() {
        var more = new HashMap<>(FILE);
        more.put("colour", "red");

        assertThatThrownBy(() -> Template.read("bicycles", more)).hasMessageContaining("colour");
        assertThatThrownBy(() -> Template.read("tricycles", FILE)).hasMessageContaining("calls itself bicycles");
    }
}
