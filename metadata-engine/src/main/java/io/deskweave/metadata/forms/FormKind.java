package io.deskweave.metadata.forms;

import io.deskweave.metadata.definition.Element;
import io.deskweave.metadata.elements.Decisions;
import io.deskweave.metadata.elements.ElementKind;
import io.deskweave.metadata.elements.FieldPaths;
import io.deskweave.metadata.elements.Notes;
import io.deskweave.metadata.elements.Surroundings;
import io.deskweave.metadata.outlines.Outline;
import java.util.List;
import java.util.Optional;

/** Forms in a definition. */
public final class FormKind implements ElementKind<Form> {

    /** The key of this kind. */
    public static final String KEY = "forms";

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public String about() {
        return "What people fill in for a record: tabs, sections, columns, fields and tables of child records";
    }

    @Override
    public Outline.Parts outline() {
        return FormOutline.parts();
    }

    @Override
    public void check(Element element, Surroundings around, Notes notes) {
        var form = Form.of(element);
        FieldPaths.object(form.object(), around, notes, List.of("object"))
                .ifPresent(object -> new FormCheck(form, object, around, notes).check());
    }

    @Override
    public Form compile(Element element, Surroundings around) {
        return Form.of(element);
    }

    @Override
    public List<Use> uses(Element element, Surroundings around) {
        var form = Form.of(element);
        return around.object(form.object())
                .map(object -> new FormUses(form, object, around).all())
                .orElse(List.of());
    }

    @Override
    public Optional<Decisions> decisions() {
        return Optional.of(new FormDecisions(this));
    }
}
