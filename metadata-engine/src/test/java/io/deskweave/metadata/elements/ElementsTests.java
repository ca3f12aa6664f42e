package io.deskweave.metadata.elements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.deskweave.metadata.changes.Differences;
import io.deskweave.metadata.changes.Forward;
import io.deskweave.metadata.changes.back.RollBack;
import io.deskweave.metadata.compile.Compiler;
import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.definition.Element;
import io.deskweave.metadata.documents.DefinitionDocument;
import io.deskweave.metadata.drafts.Difference;
import io.deskweave.metadata.drafts.DraftChange;
import io.deskweave.metadata.edits.Edit;
import io.deskweave.metadata.kinds.StandardFieldTypes;
import io.deskweave.metadata.testing.Sketch;
import io.deskweave.metadata.uses.DeletedButUsed;
import io.deskweave.metadata.uses.RetiredButUsed;
import io.deskweave.metadata.uses.Uses;
import io.deskweave.platform.problems.Problem;
import io.deskweave.platform.problems.Refused;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ElementsTests {

    private static final ElementKinds KINDS = new ElementKinds(List.of(new Signs()));
    private static final Compiler COMPILER = new Compiler(StandardFieldTypes.registry(), KINDS);
    private static final Definition DESK = new Sketch()
            .object("Asset", "assets")
            .field("name", "text", Map.of("lengthMax", 50), "required")
            .field("place", "text", Map.of("lengthMax", 50))
            .definition();
    private static final Map<String, Object> TO_NAME = Map.of("object", "Asset", "field", "name");

    @Test
    void comesIntoADraftAndOutAgain() {
        var put = put(DESK, "first", TO_NAME);
        var renamed = Edit.apply(DESK, put, new DraftChange.PutElement("signs", "first", "other", TO_NAME));

        assertThat(put.elements()).containsExactly(new Element("signs", "e1", "first", TO_NAME));
        assertThat(renamed.elements()).containsExactly(new Element("signs", "e1", "other", TO_NAME));
        assertThat(Edit.apply(DESK, renamed, new DraftChange.RemoveElement("signs", "other")))
                .isEqualTo(DESK);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> Edit.apply(DESK, DESK, new DraftChange.RemoveElement("signs", "first")));
    }

    @Test
    void keepsAnObjectThatItNamesFromBeingDeleted() {
        var retired = DESK.withObjects(
                DESK.objects().stream().map(object -> object.withRetired(true)).toList());
        var deleted = Edit.apply(retired, put(retired, "first", TO_NAME), new DraftChange.DeleteObject("Asset"));

        assertThat(DeletedButUsed.check(retired, deleted, StandardFieldTypes.registry(), KINDS))
                .extracting(Problem::message)
                .containsExactly("Asset would be deleted, but is used: field of 'first' of signs");
        assertThat(DeletedButUsed.check(deleted, deleted, StandardFieldTypes.registry(), KINDS))
                .isEmpty();
    }

    @Test
    void isCompiledByItsKindAndCountsInTheFingerprint() {
        var model = COMPILER.build(put(DESK, "first", TO_NAME));

        assertThat(model.elements("signs", String.class)).containsExactly("name");
        assertThat(model.element("signs", "first", String.class)).contains("name");
        assertThat(model.fingerprint()).isNotEqualTo(COMPILER.build(DESK).fingerprint());
    }

    @Test
    void saysWhatIsWrongWithNameFormNumberKindAndMeaning() {
        var wrong = DESK.withElements(List.of(
                new Element("signs", "e1", "Not a name", TO_NAME),
                new Element("signs", "e2", "twice", Map.of("object", "Asset", "field", "nothing")),
                new Element("signs", "e2", "twice", Map.of("object", 7, "colour", "red")),
                new Element("flags", "e4", "red", Map.of())));

        assertThat(COMPILER.check(wrong))
                .extracting(Problem::code)
                .containsExactly(
                        "metadata.element.name-malformed",
                        "metadata.element.id-malformed",
                        "metadata.element.name-taken",
                        "metadata.element.too-many",
                        "metadata.element.kind-unknown",
                        "test.sign.lost",
                        "metadata.document.malformed",
                        "metadata.document.malformed",
                        "metadata.document.malformed");
    }

    @Test
    void tellsWhatDiffersMemberByMember() {
        var before = put(DESK, "first", Map.of("object", "Asset", "field", "name", "arrows", arrows("a", "b")));
        var after = put(
                before,
                "first",
                Map.of(
                        "object",
                        "Asset",
                        "field",
                        "place",
                        "labels",
                        Map.of("en", "There"),
                        "arrows",
                        arrows("c", "a")));

        assertThat(Differences.between(before, after))
                .extracting(Difference::summary)
                .containsExactly(
                        "first of signs: arrows.c added",
                        "first of signs: arrows.b removed",
                        "first of signs: field from name to place",
                        "first of signs: labels from nothing to {\"en\":\"There\"}");
        assertThat(Differences.between(DESK, after))
                .extracting(Difference::kind, Difference::object, Difference::path)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Difference.Kind.ADDED, null, List.of("signs", "first")));
        assertThat(Differences.between(after, DESK))
                .extracting(Difference::kind)
                .containsExactly(Difference.Kind.REMOVED);
    }

    @Test
    void mergesWhatTwoChangedInOneElementMemberByMember() {
        var base = put(DESK, "first", TO_NAME);
        var mine = put(base, "first", with("field", "place"));
        var theirs = put(base, "first", with("labels", Map.of("en", "There")));

        assertThat(Forward.of(base, mine, theirs, Map.of())
                        .definition()
                        .elements()
                        .getFirst()
                        .body())
                .containsEntry("field", "place")
                .containsEntry("labels", Map.of("en", "There"));
        assertThat(Forward.of(base, base, DESK, Map.of()).definition().elements())
                .isEmpty();
        assertThat(Forward.of(base, mine, DESK, Map.of()).definition().elements())
                .hasSize(1);
    }

    @Test
    void goesBackToWhatItWas() {
        var now = put(DESK, "first", TO_NAME);

        assertThat(RollBack.of(now, DESK, StandardFieldTypes.registry()).definition())
                .isEqualTo(DESK);
        assertThat(RollBack.of(DESK, now, StandardFieldTypes.registry()).definition())
                .isEqualTo(now);
    }

    @Test
    void keepsWhatItUsesFromBeingRetired() {
        var now = put(DESK, "first", TO_NAME);
        var without = Edit.apply(now, now, new DraftChange.RetireField("Asset", "name"));

        assertThat(Uses.in(now, StandardFieldTypes.registry(), KINDS))
                .filteredOn(use -> !use.element().isEmpty())
                .singleElement()
                .satisfies(use -> assertThat(use.element()).containsExactly("signs", "first"));
        assertThat(RetiredButUsed.check(now, without, StandardFieldTypes.registry(), KINDS))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message())
                        .isEqualTo("Field 'name' of Asset would be retired, but is used: field of 'first' of signs"));
    }

    @Test
    void goesIntoDocumentsAndComesBack() {
        var now = put(DESK, "first", TO_NAME);
        var document = new TreeMap<>(DefinitionDocument.write(now));

        assertThat(DefinitionDocument.check(document, KINDS)).isEmpty();
        assertThat(DefinitionDocument.check(document, ElementKinds.none())).hasSize(1);
        assertThat(DefinitionDocument.read(document, now)).isEqualTo(now);
        document.put("signs", List.of(with("name", "first"), with("name", "second")));
        assertThat(DefinitionDocument.read(document, now).elements())
                .extracting(Element::id)
                .containsExactly("e1", "e2");
        assertThat(DefinitionDocument.schema(KINDS).toString()).contains("A sign that points at a field");
    }

    private static Definition put(Definition draft, String name, Map<String, Object> body) {
        return Edit.apply(draft, draft, new DraftChange.PutElement("signs", name, null, body));
    }

    private static Map<String, Object> with(String name, Object value) {
        var body = new TreeMap<>(TO_NAME);
        body.put(name, value);
        return body;
    }

    private static List<Map<String, Object>> arrows(String... ids) {
        return List.of(ids).stream().map(id -> Map.<String, Object>of("id", id)).toList();
    }
}
