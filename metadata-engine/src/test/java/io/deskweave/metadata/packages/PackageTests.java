package io.deskweave.metadata.packages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.deskweave.metadata.compile.Compiler;
import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.definition.Element;
import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.definition.FieldRules;
import io.deskweave.metadata.definition.Finding;
import io.deskweave.metadata.definition.Languages;
import io.deskweave.metadata.definition.ObjectDefinition;
import io.deskweave.metadata.definition.Texts;
import io.deskweave.metadata.drafts.Packages.PackageOrder;
import io.deskweave.metadata.drafts.Packages.Place;
import io.deskweave.metadata.elements.ElementKinds;
import io.deskweave.metadata.elements.Signs;
import io.deskweave.metadata.fields.FieldTypes;
import io.deskweave.metadata.kinds.StandardFieldTypes;
import io.deskweave.metadata.packages.Packing.Origin;
import io.deskweave.metadata.testing.Sketch;
import io.deskweave.platform.problems.Refused;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PackageTests {

    private static final FieldTypes TYPES = StandardFieldTypes.registry();
    private static final ElementKinds KINDS = new ElementKinds(List.of(new Signs()));
    private static final Packing PACKING = new Packing(new Compiler(TYPES, KINDS), TYPES, KINDS);
    private static final Origin ORIGIN = new Origin("sandbox", 4, "", Instant.EPOCH);

    private static final Definition STANDARD =
            standard(new Sketch().object("Ticket", "tickets").field("name", "text", Map.of(), "locked"));
    private static final Definition SANDBOX = standard(new Sketch()
                    .object("Ticket", "tickets")
                    .field("name", "text", Map.of(), "locked")
                    .field("device", "reference", Map.of("object", "Device"))
                    .field("urgent", "yesNo")
                    .field("floor", "wholeNumber")
                    .ruled(rule("device != null && name != \"\""))
                    .object("Device", "devices")
                    .field("name", "text")
                    .field("maker", "reference", Map.of("object", "Maker", "inverse", "devices"))
                    .object("Maker", "makers")
                    .field("name", "text")
                    .object("Other", "others")
                    .field("name", "text"))
            .withElements(List.of(
                    new Element("signs", "e1", "floorSign", Map.of("object", "Ticket", "field", "floor")),
                    new Element("signs", "e2", "otherSign", Map.of("object", "Other", "field", "name"))));

    @Test
    void bringsAnElementWithAllThatItNeedsAndNothingElse() {
        var brought = unpacked(packed(List.of(), List.of(new Place("signs", "floorSign"))), STANDARD);

        assertThat(brought.findings()).isEmpty();
        assertThat(names(brought.definition())).containsExactly("Ticket", "Device", "Maker");
        assertThat(fields(brought.definition(), "Ticket")).containsExactly("name", "device", "floor");
        assertThat(brought.definition().elements("signs"))
                .extracting(Element::name)
                .containsExactly("floorSign");
        assertThat(new Compiler(TYPES, KINDS).check(brought.definition())).isEmpty();
        assertThat(brought.definition().object("Ticket").orElseThrow().locked()).isTrue();
    }

    @Test
    void doesNotTakeAlongThoseWhoReferToWhatWasChosen() {
        assertThat(names(unpacked(packed(List.of("Maker"), List.of()), STANDARD).definition()))
                .containsExactly("Ticket", "Maker");
    }

    @Test
    void saysWhatTheOtherDeskMustHaveAndFindsThatItHasNot() {
        var document = packed(List.of(), List.of(new Place("signs", "floorSign")));

        assertThat(document.get("requires"))
                .isEqualTo(List.of(
                        Map.of("object", "Ticket"), Map.of("object", "Ticket", "field", "name", "type", "text")));
        assertThat(unpacked(document, Definition.empty()).findings())
                .extracting(Finding::code)
                .containsOnly("metadata.package.required-missing");
    }

    @Test
    void findsWhatIsSomethingElseHere() {
        var here = standard(new Sketch()
                .object("Ticket", "tickets")
                .field("name", "text", Map.of(), "locked")
                .field("floor", "text"));

        var brought = unpacked(packed(List.of("Ticket"), List.of()), here);

        assertThat(brought.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("metadata.package.differs");
            assertThat(finding.path()).containsExactly("objects", "Ticket", "fields", "floor");
        });
        var own = new Sketch().object("Ticket", "tickets").field("name", "text").definition();
        assertThat(unpacked(packed(List.of("Ticket"), List.of()), own).findings())
                .extracting(Finding::code)
                .containsExactly("metadata.package.differs");
    }

    @Test
    void knowsAFieldByTheNameThatItHadBefore() {
        var renamed = new Definition(List.of(object(List.of("floor"), "storey", "f9")));
        var here = new Definition(List.of(object(List.of(), "floor", "f5")));

        var brought = unpacked(PACKING.pack(renamed, whole(), ORIGIN), here).definition();

        var field = brought.objects().getFirst().fields().getFirst();
        assertThat(field.id()).isEqualTo("f5");
        assertThat(field.name()).isEqualTo("storey");
        assertThat(field.aliases()).containsExactly("floor");
    }

    @Test
    void bringsLanguagesOfAWholeReleaseAfterThoseThatThereAre() {
        var german = SANDBOX.withLanguages(new Languages(List.of("de", "en")));
        var here = STANDARD.withLanguages(new Languages(List.of("en", "fr")));

        assertThat(unpacked(PACKING.pack(german, whole(), ORIGIN), here)
                        .definition()
                        .languages()
                        .tags())
                .containsExactly("en", "fr", "de");
        var part = PACKING.pack(german, new PackageOrder(null, "", List.of("Maker"), List.of()), ORIGIN);
        assertThat(unpacked(part, here).definition().languages()).isEqualTo(here.languages());
    }

    @Test
    void refusesToChooseWhatThereIsNot() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> packed(List.of("Nothing"), List.of(new Place("signs", "none"))))
                .satisfies(e -> assertThat(e.problems())
                        .extracting(problem -> problem.code())
                        .containsExactly("metadata.object.not-found", "metadata.element.not-found"));
    }

    @Test
    void readsNoFormThatIsYoungerThanItself() {
        assertThat(Unpacking.check(Map.of("format", 2), KINDS))
                .extracting(Finding::code)
                .containsExactly("metadata.package.format-unknown");
        assertThat(Unpacking.check(Map.of("format", 1), KINDS))
                .extracting(Finding::code)
                .containsOnly("metadata.document.malformed");
    }

    private static Map<String, Object> packed(List<String> objects, List<Place> elements) {
        return PACKING.pack(SANDBOX, new PackageOrder(null, "", objects, elements), ORIGIN);
    }

    private static PackageOrder whole() {
        return new PackageOrder(null, "", List.of(), List.of());
    }

    private static Unpacking.Unpacked unpacked(Map<String, Object> document, Definition here) {
        return Unpacking.unpack(document, here, here, 0);
    }

    private static FieldRules rule(String visibleWhen) {
        return new FieldRules(visibleWhen, null, null, null, Texts.none(), null);
    }

    /** With the ticket as a standard object. */
    private static Definition standard(Sketch sketch) {
        var definition = sketch.definition();
        return definition.withObjects(definition.objects().stream()
                .map(object -> object.name().equals("Ticket") ? locked(object) : object)
                .toList());
    }

    private static ObjectDefinition locked(ObjectDefinition object) {
        return new ObjectDefinition(
                object.id(),
                object.name(),
                object.plural(),
                object.labels(),
                object.help(),
                true,
                object.retired(),
                object.titleField(),
                object.fields());
    }

    private static ObjectDefinition object(List<String> aliases, String name, String id) {
        var field = new FieldDefinition(
                id, name, aliases, "text", Texts.none(), Texts.none(), Map.of(), false, false, false, false, false);
        return new ObjectDefinition(
                "o1", "Room", "rooms", Texts.none(), Texts.none(), false, false, name, List.of(field));
    }

    private static List<String> names(Definition definition) {
        return definition.objects().stream().map(ObjectDefinition::name).toList();
    }

    private static List<String> fields(Definition definition, String object) {
        return definition.object(object).orElseThrow().fields().stream()
                .map(FieldDefinition::name)
                .toList();
    }
}
