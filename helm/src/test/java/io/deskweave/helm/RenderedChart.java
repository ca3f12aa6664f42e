package io.deskweave.helm;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.TemplateCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.UnaryOperator;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What the chart becomes with given values, as Kubernetes would be handed it. */
record RenderedChart(String text, List<Element> documents) {

    static final Path CHART = Path.of("deskweave");

    static RenderedChart with(UnaryOperator<TemplateCommand> values) {
        return of(CHART, values);
    }

    /** With the migration among the documents: rendering leaves hooks out, so they are none in a copy of the chart. */
    static RenderedChart withoutHooks(Path directory) throws IOException {
        try (var files = Files.walk(CHART)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var copy = directory.resolve(CHART.relativize(file).toString());
                Files.createDirectories(directory
                        .resolve(CHART.relativize(file.resolveSibling(".")))
                        .normalize());
                Files.writeString(copy, Files.readString(file).replaceAll("helm\\.sh/hook: .*", "was-hook: 'yes'"));
            }
        }
        return of(directory, command -> command);
    }

    private static RenderedChart of(Path chart, UnaryOperator<TemplateCommand> values) {
        var text = values.apply(new Helm(chart).template().withName("desk").withKubeVersion("1.34.0"))
                .call();
        var documents = new ArrayList<Element>();
        for (var document : new Yaml(new SafeConstructor(new LoaderOptions())).loadAll(text)) {
            if (document != null) {
                documents.add(new Element(document));
            }
        }
        return new RenderedChart(text, List.copyOf(documents));
    }

    static RenderedChart withDefaults() {
        return with(command -> command);
    }

    static RenderedChart withEverything() {
        return with(command -> command.withValuesFile(Path.of("src/test/resources/full-values.yaml")));
    }

    List<String> kinds() {
        return documents.stream().map(d -> d.at("kind").text()).toList();
    }

    Element only(String kind) {
        return documents.stream()
                .filter(d -> d.at("kind").text().equals(kind)
                        && !d.at("metadata").at("name").text().endsWith("-migration"))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("The chart rendered no " + kind));
    }

    Element migrationJob() {
        return documents.stream()
                .filter(d -> d.at("kind").text().equals("Job"))
                .findFirst()
                .orElseThrow();
    }

    Element pod() {
        return only("Deployment").at("spec").at("template").at("spec");
    }

    Element container() {
        return pod().at("containers").at(0);
    }

    /** One place in a YAML document. */
    record Element(Object value) {

        Element at(String key) {
            if (!(value instanceof Map<?, ?> map)) {
                throw new NoSuchElementException("Not a map, so without " + key + ": " + value);
            }
            var found = map.get(key);
            if (found == null) {
                throw new NoSuchElementException("No " + key + " in " + map.keySet());
            }
            return new Element(found);
        }

        boolean has(String key) {
            return value instanceof Map<?, ?> map && map.containsKey(key);
        }

        Element at(int index) {
            return elements().get(index);
        }

        List<Element> elements() {
            if (!(value instanceof List<?> list)) {
                throw new NoSuchElementException("Not a list: " + value);
            }
            var elements = new ArrayList<Element>();
            for (Object element : list) {
                elements.add(new Element(element));
            }
            return elements;
        }

        Map<String, Object> map() {
            var copy = new LinkedHashMap<String, Object>();
            if (value instanceof Map<?, ?> map) {
                map.forEach((key, element) -> copy.put(String.valueOf(key), element));
            }
            return copy;
        }

        String text() {
            return String.valueOf(value);
        }
    }
}
