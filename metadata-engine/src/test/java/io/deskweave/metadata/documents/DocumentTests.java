package io.deskweave.metadata.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.metadata.changes.Differences;
import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.definition.Finding;
import io.deskweave.metadata.elements.ElementKinds;
import io.deskweave.metadata.testing.Sketch;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DocumentTests {

    private static final Definition IN_FORCE = new Sketch()
            .object("Asset", "assets")
            .field("name", "text", Map.of("lengthMax", 50), "required")
            .field("price", "decimal", Map.of("precision", 10, "scale", 2), "retired")
            .field("number", "autoNumber", Map.of("prefix", "A-"), "locked")
            .definition();

    @Test
    void comesBackAsItWent() {
        var document = DefinitionDocument.write(IN_FORCE);

        assertThat(DefinitionDocument.check(document, ElementKinds.none())).isEmpty();
        assertThat(Differences.between(IN_FORCE, DefinitionDocument.read(document, IN_FORCE)))
                .isEmpty();
    }

    @Test
    void knowsElementsWithoutIdsByTheirNamesAndGivesNewOnesIds() {
        Map<String, Object> document = Map.of(
                "objects",
                List.of(Map.of(
                        "name",
                        "Asset",
                        "plural",
                        "assets",
                        "fields",
                        List.of(
                                Map.of("name", "name", "type", "text"),
                                Map.of("name", "colour", "type", "text", "locked", true),
                                Map.of("id", "s_taken", "name", "size", "type", "text")))));

        var read = DefinitionDocument.read(document, IN_FORCE);

        assertThat(read.objects()).extracting(object -> object.id()).containsExactly("o1");
        assertThat(read.objects().getFirst().fields())
                .extracting(FieldDefinition::id)
                .containsExactly("f1", "f4", "f5");
        assertThat(read.objects().getFirst().fields()).noneMatch(FieldDefinition::locked);
    }

    @Test
    void saysEverythingThatIsWrongWithItsForm() {
        Map<String, Object> document = Map.of(
                "objects",
                List.of(
                        Map.of(
                                "name",
                                7,
                                "colour",
                                "red",
                                "fields",
                                List.of(
                                        "x",
                                        Map.of("name", "a", "type", "text", "labels", Map.of("en", 1)),
                                        Map.of("name", "b", "rules", Map.of("when", "x")))),
                        "y"),
                "more",
                1);

        assertThat(DefinitionDocument.check(document, ElementKinds.none()))
                .allMatch(finding -> finding.code().equals("metadata.document.malformed"))
                .extracting(Finding::message)
                .containsExactlyInAnyOrder(
                        "'more' is not known here",
                        "'objects.0.name' is not a text",
                        "'objects.0.colour' is not known here",
                        "'objects.0.plural' is missing",
                        "'objects.0.fields.0' is not an object",
                        "'objects.0.fields.1.labels' is not an object of texts by language,"
                                + " such as {\"en\": \"Form\", \"zh-CN\": \"表单\"}",
                        "'objects.0.fields.2.type' is missing",
                        "'objects.0.fields.2.rules.when' is not known here",
                        "'objects.1' is not an object");
        assertThat(DefinitionDocument.check(Map.of(), ElementKinds.none()))
                .extracting(Finding::message)
                .containsExactly("'objects' is missing");
    }
}
