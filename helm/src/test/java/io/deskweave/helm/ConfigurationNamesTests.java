package io.deskweave.helm;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.helm.RenderedChart.Element;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The chart says what the platform's configuration records say, neither more nor less. */
class ConfigurationNamesTests {

    /** The chart sets it itself, for the migration job. */
    private static final Set<String> OF_THE_CHART = Set.of("deskweave.migrateOnly");

    @Test
    void allowsExactlyTheNamesOfTheConfigurationRecords() throws IOException {
        var names = new TreeSet<>(configured());
        names.removeAll(OF_THE_CHART);

        assertThat(schemaNames()).containsExactlyElementsOf(names);
    }

    private static Set<String> configured() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        var names = new TreeSet<String>();
        for (var found : scanner.findCandidateComponents("io.deskweave")) {
            var type = type(String.valueOf(found.getBeanClassName()));
            var prefix = type.getAnnotation(ConfigurationProperties.class).value();
            collect(prefix, type, names);
        }
        return names;
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static void collect(String place, Class<?> type, Set<String> names) {
        if (!type.isRecord()) {
            names.add(place);
            return;
        }
        for (var component : type.getRecordComponents()) {
            collect(place + "." + component.getName(), elementType(component), names);
        }
    }

    private static Class<?> elementType(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType list
                        && list.getActualTypeArguments()[0] instanceof Class<?> element
                ? element
                : component.getType();
    }

    private static Set<String> schemaNames() throws IOException {
        var text = Files.readString(RenderedChart.CHART.resolve("values.schema.json"));
        var schema = new Element(new Yaml(new SafeConstructor(new LoaderOptions())).load(text));
        var names = new TreeMap<String, Element>();
        collect("deskweave", schema.at("properties").at("deskweave"), schema.at("definitions"), names);
        return names.keySet();
    }

    private static void collect(String place, Element written, Element definitions, Map<String, Element> names) {
        var schema = resolved(written, definitions);
        if (schema.has("items")) {
            collect(place, schema.at("items"), definitions, names);
            return;
        }
        if (!schema.has("properties") || schema.at("properties").has("secret")) {
            names.put(place, schema);
            return;
        }
        schema.at("properties")
                .map()
                .forEach((name, each) -> collect(place + "." + name, new Element(each), definitions, names));
    }

    private static Element resolved(Element schema, Element definitions) {
        if (!schema.has("$ref")) {
            return schema;
        }
        return definitions.at(schema.at("$ref").text().replace("#/definitions/", ""));
    }
}
