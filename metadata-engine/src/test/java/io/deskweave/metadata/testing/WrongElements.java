package io.deskweave.metadata.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.definition.Element;
import io.deskweave.metadata.definition.Limits;
import io.deskweave.metadata.documents.DefinitionDocument;
import io.deskweave.metadata.elements.ElementKinds;
import io.deskweave.metadata.kinds.StandardFieldTypes;
import io.deskweave.metadata.rules.Rules;
import io.deskweave.metadata.uses.Uses;
import io.deskweave.platform.problems.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * Elements that are wrong, each with all that is found. The file holds a {@code desk}, a document that is sound, and
 * {@code wrong}, a list of elements: {@code case} tells what is wrong, {@code kindOf} its kind, the rest is the element,
 * which takes the place of the desk's element of its name.
 */
public final class WrongElements {

    private final Map<?, ?> file;
    private final ElementKinds kinds;

    public WrongElements(String resource, ElementKinds kinds) {
        this.file = JsonMapper.builder().build().readValue(Path.of("src/test/resources", resource), Map.class);
        this.kinds = kinds;
    }

    /** What is found about the desk itself. */
    public List<Problem> sound() {
        return Rules.check(desk(), StandardFieldTypes.registry(), kinds, Limits.STANDARD);
    }

    /** One paragraph for each case. */
    public String findings() {
        var text = new StringBuilder();
        for (Object each : (List<?>) part("wrong")) {
            var element = new TreeMap<String, Object>();
            ((Map<?, ?>) each).forEach((name, value) -> element.put(name.toString(), value));
            text.append("# ").append(element.remove("case")).append('\n');
            var found = Rules.check(with(element), StandardFieldTypes.registry(), kinds, Limits.STANDARD);
            assertThat(found).as("%s is found", element).isNotEmpty();
            found.forEach(problem -> text.append(line(problem)));
            text.append('\n');
        }
        return text.toString();
    }

    /**
     * Puts naughty texts in the place of every text of the desk's elements, and asserts that each is refused by a code
     * or kept to the letter.
     *
     * @return how many were kept and how many refused
     */
    public Map<String, Integer> naughty() {
        return new NaughtyElements(desk(), kinds).tryAll();
    }

    /** Who uses what in the desk itself: one line for each use by an element, with what it uses by its name. */
    public String uses() {
        var desk = desk();
        var names = names(desk);
        return Uses.in(desk, StandardFieldTypes.registry(), kinds).stream()
                .filter(use -> !use.element().isEmpty())
                .map(use -> "%s at %s uses %s%n"
                        .formatted(String.join(" ", use.element()), use.part(), names.get(use.used())))
                .sorted()
                .collect(Collectors.joining());
    }

    private static Map<String, String> names(Definition desk) {
        var names = new HashMap<String, String>();
        for (var object : desk.objects()) {
            names.put(object.id(), object.name());
            object.fields().forEach(field -> names.put(field.id(), object.name() + "." + field.name()));
        }
        desk.elements().forEach(element -> names.put(element.id(), element.kind() + " " + element.name()));
        return names;
    }

    private Object part(String name) {
        return Objects.requireNonNull((Object) file.get(name), name);
    }

    private Definition desk() {
        var document = (Map<?, ?>) part("desk");
        assertThat(DefinitionDocument.check(document, kinds)).isEmpty();
        return DefinitionDocument.read(document, Definition.empty());
    }

    private Definition with(Map<String, Object> element) {
        var body = new TreeMap<>(element);
        var kind = String.valueOf(body.remove("kindOf"));
        var name = String.valueOf(body.remove("name"));
        var desk = desk();
        var elements = new ArrayList<>(desk.elements());
        elements.removeIf(other -> other.kind().equals(kind) && other.name().equals(name));
        elements.add(new Element(kind, "e900", name, body));
        return desk.withElements(elements);
    }

    private static String line(Problem problem) {
        return "%s at %s%n  %s%n  %s%n"
                .formatted(problem.code(), String.join(".", problem.path()), problem.message(), problem.advice());
    }
}
