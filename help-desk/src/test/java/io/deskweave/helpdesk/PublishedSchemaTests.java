package io.deskweave.helpdesk;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import io.deskweave.helpdesk.routing.RoutingKind;
import io.deskweave.helpdesk.servicelevels.ServiceLevelKind;
import io.deskweave.helpdesk.templates.IndustryTemplates;
import io.deskweave.metadata.compile.StandardElements;
import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.documents.DefinitionDocument;
import io.deskweave.metadata.elements.ElementKinds;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The JSON Schema that is published says the same of documents as the platform, to a validator that knows neither. */
class PublishedSchemaTests {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final ElementKinds KINDS = kinds();
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(
                    SpecificationVersion.DRAFT_2020_12,
                    registry -> registry.schemaRegistryConfig(SchemaRegistryConfig.builder()
                            .formatAssertionsEnabled(true)
                            .build()))
            .getSchema(JSON.writeValueAsString(DefinitionDocument.schema(KINDS)));

    private static ElementKinds kinds() {
        return StandardElements.registry(List.of(new ServiceLevelKind(), new RoutingKind()));
    }

    private static boolean isValid(Object document) {
        return SCHEMA.validate(JSON.writeValueAsString(document), InputFormat.JSON)
                .isEmpty();
    }

    @Test
    void takesEveryTemplate() {
        var standard = new Definition(new DeskObjects().objects());
        for (var template : new IndustryTemplates().all()) {
            assertThat(SCHEMA.validate(JSON.writeValueAsString(template.document(standard)), InputFormat.JSON))
                    .as(template.key())
                    .isEmpty();
        }
    }

    @Test
    void refusesWhatThePlatformCallsMalformedAndNothingElse() {
        int refused = 0;
        for (var document : wrong()) {
            boolean sound = DefinitionDocument.check(document, KINDS).isEmpty();
            assertThat(isValid(document)).as("%s", document).isEqualTo(sound);
            refused += sound ? 0 : 1;
        }
        assertThat(refused).isGreaterThan(10);
    }

    /** A sound desk with one element that is wrong, each in turn, and then with what is no part of any document. */
    private static List<Map<String, Object>> wrong() {
        var file = JSON.readValue(Path.of("src/test/resources/elements/wrong.json"), Map.class);
        var desk = (Map<?, ?>) Objects.requireNonNull(file.get("desk"));
        var documents = new ArrayList<Map<String, Object>>();
        for (Object each : (List<?>) Objects.requireNonNull(file.get("wrong"))) {
            var element = named((Map<?, ?>) each);
            element.remove("case");
            var document = named(desk);
            document.put(String.valueOf(element.remove("kindOf")), List.of(element));
            documents.add(document);
        }
        for (var name : List.of("objects", "texts", "serviceLevels", "routing", "views", "unknown")) {
            for (Object value :
                    List.of(1, "text", Map.of(), List.of(1), List.of(Map.of()), List.of(Map.of("name", 1)))) {
                var document = named(desk);
                document.put(name, value);
                documents.add(document);
            }
        }
        return documents;
    }

    private static Map<String, Object> named(Map<?, ?> map) {
        var named = new TreeMap<String, Object>();
        map.forEach((name, value) -> named.put(String.valueOf(name), value));
        return named;
    }
}
