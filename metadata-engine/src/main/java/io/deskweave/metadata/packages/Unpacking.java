package io.deskweave.metadata.packages;

import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.definition.Element;
import io.deskweave.metadata.definition.Finding;
import io.deskweave.metadata.definition.ObjectDefinition;
import io.deskweave.metadata.definition.SameThing;
import io.deskweave.metadata.elements.ElementKinds;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A draft as a package makes it. What is called the same on both sides is the same and keeps its id, also what one of
 * them renamed, which then is called as in the package; all else gets an id of this desk; what the package does not
 * speak of stays as it is. What is retired there is retired here, and never comes anew. Languages that this desk does
 * not have come last.
 */
public final class Unpacking {

    private final NewIds ids;
    private final List<ObjectDefinition> objects;
    private final List<Element> elements;
    private final List<Finding> findings = new ArrayList<>();

    private Unpacking(Definition inForce, Definition draft, long given) {
        this.ids = new NewIds(List.of(inForce, draft), given);
        this.objects = new ArrayList<>(draft.objects());
        this.elements = new ArrayList<>(draft.elements());
    }

    /** Everything that is wrong with its form; empty when it can be unpacked. */
    public static List<Finding> check(Map<?, ?> document, ElementKinds kinds) {
        return PackageDocument.check(document, kinds);
    }

    /**
     * Unpacks a package whose form was checked.
     *
     * @param given the greatest number that an element's id ever had on this desk
     */
    public static Unpacked unpack(Map<?, ?> document, Definition inForce, Definition draft, long given) {
        var part = PackageDocument.read(document);
        var unpacking = new Unpacking(inForce, draft, given);
        part.requires().forEach(unpacking::require);
        part.definition().objects().forEach(unpacking::bring);
        for (var element : part.definition().elements()) {
            unpacking.bring(element, part.definition().elements(element.kind()));
        }
        return new Unpacked(
                new Definition(
                        unpacking.objects,
                        unpacking.elements,
                        draft.languages().and(part.definition().languages())),
                List.copyOf(unpacking.findings));
    }

    private void require(Requirement needed) {
        var here = objects.stream()
                .filter(object -> object.name().equals(needed.object()) && !object.retired())
                .findFirst();
        var name = needed.field();
        if (here.isEmpty() || name == null) {
            if (here.isEmpty()) {
                findings.add(Mismatch.missing(needed.path()));
            }
            return;
        }
        var field = here.get().field(name).filter(f -> !f.retired());
        if (field.isEmpty()) {
            findings.add(Mismatch.missing(needed.path()));
        } else if (!field.get().type().equals(needed.type())) {
            findings.add(Mismatch.type(needed.path(), field.get().type(), String.valueOf(needed.type())));
        }
    }

    private void bring(ObjectDefinition written) {
        var path = List.of("objects", written.name());
        for (int i = 0; i < objects.size(); i++) {
            var here = objects.get(i);
            if (here.name().equals(written.name())) {
                if (here.locked() == written.locked()) {
                    objects.set(i, new ObjectMerge(here, ids, findings).with(written));
                } else {
                    findings.add(Mismatch.standard(path));
                }
                return;
            }
        }
        if (written.locked() || Part.isFieldsAlone(written)) {
            findings.add(Mismatch.missing(path));
        } else if (!written.retired()) {
            objects.add(new ObjectMerge(blank(written), ids, findings).with(written));
        }
    }

    private ObjectDefinition blank(ObjectDefinition written) {
        return new ObjectDefinition(
                ids.object(),
                written.name(),
                written.plural(),
                written.labels(),
                written.help(),
                false,
                false,
                written.titleField(),
                List.of());
    }

    private void bring(Element written, List<Element> all) {
        var here = elements.stream()
                .filter(element -> element.kind().equals(written.kind()))
                .toList();
        SameThing.elements()
                .of(written, all, here)
                .ifPresentOrElse(
                        same -> elements.set(
                                elements.indexOf(same),
                                identified(written, same.id()).once(same)),
                        () -> elements.add(identified(written, ids.element())));
    }

    private static Element identified(Element written, String id) {
        return new Element(written.kind(), id, written.name(), written.formerNames(), written.body());
    }

    /**
     * What came of it.
     *
     * @param findings what stands in the way; what they are about is left as it was
     */
    public record Unpacked(Definition definition, List<Finding> findings) {}
}
