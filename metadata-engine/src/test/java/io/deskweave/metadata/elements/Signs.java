package io.deskweave.metadata.elements;

import io.deskweave.metadata.definition.Element;
import io.deskweave.metadata.outlines.Body;
import io.deskweave.metadata.outlines.Outline;
import io.deskweave.metadata.outlines.Outline.Part;
import io.deskweave.metadata.outlines.Outline.Parts;
import java.util.List;

/** Signs that point at a field: just enough of a kind to show what every kind gets. */
public final class Signs implements ElementKind<String> {

    @Override
    public String key() {
        return "signs";
    }

    @Override
    public String about() {
        return "A sign that points at a field";
    }

    @Override
    public Parts outline() {
        return Parts.of(
                Part.needed("object", new Outline.Text(63), "The object"),
                Part.needed("field", new Outline.Text(63), "The field"),
                Part.optional("labels", new Outline.Texts(), "What it says"),
                Part.optional(
                        "arrows",
                        new Outline.ListOf(Parts.of(Part.needed("id", new Outline.Text(9), "Which arrow")), 3),
                        "Its arrows"));
    }

    @Override
    public int most() {
        return 2;
    }

    @Override
    public void check(Element element, Surroundings around, Notes notes) {
        if (uses(element, around).isEmpty()) {
            notes.add("test.sign.lost", List.of("field"), "points at nothing", "Point at a field");
        }
    }

    @Override
    public String compile(Element element, Surroundings around) {
        return new Body(element.body()).text("field");
    }

    @Override
    public List<Use> uses(Element element, Surroundings around) {
        var body = new Body(element.body());
        return around.object(body.text("object"))
                .flatMap(object -> around.field(object, body.text("field")))
                .map(field -> List.of(new Use(field.id(), List.of("field"))))
                .orElse(List.of());
    }
}
