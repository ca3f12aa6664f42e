package io.deskweave.metadata.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.metadata.compile.Compiler;
import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.definition.Element;
import io.deskweave.metadata.definition.Finding;
import io.deskweave.metadata.documents.DefinitionDocument;
import io.deskweave.metadata.elements.ElementKinds;
import io.deskweave.metadata.kinds.StandardFieldTypes;
import io.deskweave.metadata.uses.Uses;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every text of every element of a sound desk, its name and the names in it too, becomes each of the naughty texts:
 * either that is refused by a code, or it is kept to the letter and goes through a document and back.
 */
final class NaughtyElements {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Definition desk;
    private final ElementKinds kinds;
    private final Compiler compiler;
    private int kept;
    private int refused;

    NaughtyElements(Definition desk, ElementKinds kinds) {
        this.desk = desk;
        this.kinds = kinds;
        this.compiler = new Compiler(StandardFieldTypes.registry(), kinds);
    }

    /** How many were kept and how many refused. */
    Map<String, Integer> tryAll() {
        var texts = Stream.concat(NaughtyTexts.WRITTEN.stream(), NaughtyTexts.SENT.stream())
                .toList();
        for (var element : desk.elements()) {
            for (var text : texts) {
                look(new Element(element.kind(), element.id(), text, element.body()), element, text);
                for (var body : bodies(element.body(), text)) {
                    look(new Element(element.kind(), element.id(), element.name(), named(body)), element, text);
                }
            }
        }
        return Map.of("kept", kept, "refused", refused);
    }

    private void look(Element naughty, Element instead, String text) {
        var elements = new ArrayList<>(desk.elements());
        elements.set(elements.indexOf(instead), naughty);
        var definition = desk.withElements(elements);
        var findings = Finding.refusing(compiler.check(definition));
        if (!findings.isEmpty()) {
            assertThat(findings).as("%s in %s", text, instead).allSatisfy(finding -> {
                assertThat(finding.code()).matches("[a-z]+(\\.[a-z-]+)+");
                assertThat(finding.path()).isNotEmpty();
                assertThat(finding.message()).isNotBlank().hasSizeLessThan(20_000);
            });
            refused++;
            return;
        }
        var document = JSON.readValue(JSON.writeValueAsString(DefinitionDocument.write(definition)), Map.class);
        assertThat(DefinitionDocument.check(document, kinds)).as("%s", naughty).isEmpty();
        assertThat(DefinitionDocument.read(document, definition)).isEqualTo(definition);
        assertThat(compiler.build(definition).elements()).hasSameSizeAs(desk.elements());
        assertThat(Uses.in(definition, StandardFieldTypes.registry(), kinds)).isNotNull();
        kept++;
    }

    /** All that come of putting the text in the place of one text, or of one name of a member. */
    private static List<Object> bodies(Object value, String text) {
        var all = new ArrayList<Object>();
        switch (value) {
            case String ignored -> all.add(text);
            case Map<?, ?> map ->
                map.forEach((name, member) -> {
                    var without = new TreeMap<>(named(map));
                    without.remove(String.valueOf(name));
                    without.put(text, member);
                    all.add(without);
                    bodies(member, text).forEach(each -> all.add(with(map, String.valueOf(name), each)));
                });
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    int at = i;
                    bodies(list.get(i), text).forEach(each -> all.add(with(list, at, each)));
                }
            }
            default -> {}
        }
        return all;
    }

    private static Map<String, Object> with(Map<?, ?> map, String name, Object value) {
        var copy = named(map);
        copy.put(name, value);
        return copy;
    }

    private static List<Object> with(List<?> list, int at, Object value) {
        var copy = new ArrayList<Object>(list);
        copy.set(at, value);
        return copy;
    }

    private static Map<String, Object> named(Object map) {
        var named = new TreeMap<String, Object>();
        ((Map<?, ?>) map).forEach((name, value) -> named.put(String.valueOf(name), value));
        return named;
    }
}
