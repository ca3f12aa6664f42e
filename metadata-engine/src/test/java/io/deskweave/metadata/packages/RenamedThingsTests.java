package io.deskweave.metadata.packages;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.metadata.changes.ChangeRules;
import io.deskweave.metadata.changes.Differences;
import io.deskweave.metadata.compile.Compiler;
import io.deskweave.metadata.compile.StandardElements;
import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.definition.Element;
import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.definition.Finding;
import io.deskweave.metadata.definition.Texts;
import io.deskweave.metadata.drafts.Difference;
import io.deskweave.metadata.drafts.DraftChange;
import io.deskweave.metadata.drafts.DraftChange.ChangeField;
import io.deskweave.metadata.drafts.DraftChange.ChangeObject;
import io.deskweave.metadata.drafts.DraftChange.FieldChange;
import io.deskweave.metadata.drafts.DraftChange.PutElement;
import io.deskweave.metadata.drafts.Packages.PackageOrder;
import io.deskweave.metadata.edits.Edit;
import io.deskweave.metadata.fields.FieldTypes;
import io.deskweave.metadata.kinds.StandardFieldTypes;
import io.deskweave.metadata.packages.Packing.Origin;
import io.deskweave.metadata.plan.Planner;
import io.deskweave.metadata.testing.Sketch;
import io.deskweave.metadata.uses.Uses;
import io.deskweave.platform.problems.Problem;
import io.deskweave.platform.problems.Problem.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What was renamed in one of two desks after a package is the same thing still when the next one comes. */
class RenamedThingsTests {

    private static final JsonMapper JSON = new JsonMapper();
    private static final FieldTypes TYPES = StandardFieldTypes.registry();
    private static final Compiler COMPILER = new Compiler(TYPES, StandardElements.registry());
    private static final Packing PACKING = new Packing(COMPILER, TYPES, StandardElements.registry());
    private static final Map<String, Object> FORM = json("""
            {"object": "Ticket", "purpose": "flowStep", "tabs": [{"id": "t", "sections": [{"id": "s", "items": [
              {"kind": "field", "field": "floor"}]}]}]}""");
    private static final Map<String, Object> REPAIR = json("""
            {"object": "Ticket",
             "nodes": [{"id": "start", "kind": "start"},
                       {"id": "work", "kind": "stage", "labels": {"en": "Work"}, "who": {"roles": ["AGENT"]},
                        "form": "workForm"},
                       {"id": "end", "kind": "end"}],
             "edges": [{"from": "start", "to": "work"}, {"from": "work", "to": "end"}]}""");
    private static final Map<String, Object> VISIT = json("""
            {"object": "Ticket",
             "nodes": [{"id": "start", "kind": "start"}, {"id": "there", "kind": "subFlow", "flow": "repair"},
                       {"id": "end", "kind": "end"}],
             "edges": [{"from": "start", "to": "there"}, {"from": "there", "to": "end"}]}""");

    private Definition there = new Sketch()
            .object("Ticket", "tickets")
            .field("name", "text")
            .field("floor", "wholeNumber")
            .field("state", "choice", options("{\"key\": \"OPEN\", \"labels\": {\"en\": \"Open\"}}"))
            .field("topic", "category", options("{\"key\": \"A\"}", "{\"key\": \"B\", \"parent\": \"A\"}"))
            .definition();
    private Definition here =
            new Sketch().object("Own", "owns").field("name", "text").definition();

    @BeforeEach
    void bringTheFirstRelease() {
        there = there.withElements(List.of(
                new Element("flows", "e3", "repair", REPAIR),
                new Element("flows", "e4", "visit", VISIT),
                new Element("forms", "e5", "workForm", FORM)));
        assertThat(refusals(there)).isEmpty();
        here = brought().definition();
        assertThat(here.elements()).extracting(Element::id).containsExactly("e1", "e2", "e3");
    }

    @Test
    void isARenameHereOfWhatWasRenamedThere() {
        var before = here;
        there = changed(
                there,
                new ChangeObject("Ticket", new Texts(Map.of("en", "Case")), null, null),
                renamed("Ticket", "floor", "storey"),
                settings("state", options("{\"key\": \"OPEN\", \"labels\": {\"en\": \"New\"}}")),
                settings(
                        "topic",
                        options(
                                "{\"key\": \"A\"}",
                                "{\"key\": \"B\", \"parent\": \"A\", \"labels\": {\"en\": \"Boiler\"}}")),
                new PutElement("forms", "workForm", "siteForm", FORM),
                new PutElement("flows", "repair", "mend", relabelled(REPAIR)));

        here = brought().definition();

        assertThat(Differences.between(before, here))
                .extracting(Difference::summary)
                .containsExactly(
                        "Ticket: labels from {} to {\"en\":\"Case\"}",
                        "Field storey of Ticket: name, until now floor",
                        "Field state of Ticket: settings.options.OPEN.labels from {\"en\":\"Open\"} to {\"en\":\"New\"}",
                        "Field topic of Ticket: settings.options.B.labels from nothing to {\"en\":\"Boiler\"}",
                        "mend of flows: name, until now repair",
                        "mend of flows: nodes.work.labels.en from Work to At work",
                        "siteForm of forms: name, until now workForm");
        assertThat(field("storey").id())
                .isEqualTo(before.object("Ticket")
                        .orElseThrow()
                        .field("floor")
                        .orElseThrow()
                        .id());
        assertThat(Planner.plan(COMPILER.buildStored(before), COMPILER.buildStored(here))
                        .steps())
                .isEmpty();
        assertThat(ChangeRules.check(before, here, TYPES)).isEmpty();
        holds();
    }

    /** What others here call by a former name stays found by it. */
    @Test
    void isStillFoundByWhatIsThisDesksOwn() {
        here = changed(here, new PutElement("flows", "own", null, VISIT));
        there = changed(there, new PutElement("flows", "repair", "mend", REPAIR));

        here = brought().definition();

        holds();
        assertThat(Uses.in(here, TYPES, StandardElements.registry()))
                .filteredOn(use -> use.element().equals(List.of("flows", "own")))
                .extracting(Uses.Found::used)
                .contains(here.element("flows", "mend").orElseThrow().id());
        assertThat(COMPILER.build(here).element("flows", "repair", Object.class))
                .isEqualTo(COMPILER.build(here).element("flows", "mend", Object.class))
                .isPresent();
    }

    @Test
    void isCalledAsInThePackageAlsoWhenThisDeskRenamedIt() {
        here = changed(here, renamed("Ticket", "floor", "level"), new PutElement("forms", "workForm", "ownForm", FORM));
        var before = here;

        here = brought().definition();

        assertThat(Differences.between(before, here))
                .extracting(Difference::summary)
                .containsExactly(
                        "Field floor of Ticket: name, until now level", "workForm of forms: name, until now ownForm");
        assertThat(field("floor").aliases()).containsExactly("level");
        assertThat(here.elements("forms")).singleElement().satisfies(form -> {
            assertThat(form.id()).isEqualTo("e3");
            assertThat(form.formerNames()).containsExactly("ownForm");
        });
        holds();
    }

    @Test
    void isOneThingAlsoWhenBothRenamedIt() {
        here = changed(here, renamed("Ticket", "floor", "level"), new PutElement("forms", "workForm", "ownForm", FORM));
        there = changed(
                there, renamed("Ticket", "floor", "storey"), new PutElement("forms", "workForm", "siteForm", FORM));
        var before = here;

        here = brought().definition();

        assertThat(Differences.between(before, here))
                .extracting(Difference::summary)
                .containsExactly(
                        "Field storey of Ticket: name, until now level", "siteForm of forms: name, until now ownForm");
        assertThat(field("storey").aliases()).containsExactlyInAnyOrder("floor", "level");
        assertThat(here.elements("forms"))
                .singleElement()
                .satisfies(form -> assertThat(form.formerNames()).containsExactlyInAnyOrder("workForm", "ownForm"));
        holds();
    }

    @Test
    void refusesToHaveTwoThingsOfOneName() {
        there = changed(there, new PutElement("forms", "workForm", "siteForm", FORM));
        var taken = Edit.apply(there, there, new PutElement("forms", "workForm", null, FORM));
        assertThat(COMPILER.check(taken))
                .filteredOn(finding -> finding.severity() == Severity.ERROR)
                .singleElement()
                .satisfies(
                        finding -> assertThat(finding.message())
                                .isEqualTo(
                                        "'siteForm' of the forms was called 'workForm' before, and is still found by that name"));
        // This desk has made a form of that name meanwhile: two forms here, of which the package means one and names
        // the other.
        here = changed(here, new PutElement("forms", "siteForm", null, FORM));

        var brought = brought();

        assertThat(refusals(brought.definition())).containsExactly("metadata.element.former-name-taken");
    }

    private void holds() {
        assertThat(Finding.refusing(COMPILER.check(here))).isEmpty();
        // And brought again it changes nothing.
        assertThat(Differences.between(here, brought().definition())).isEmpty();
    }

    /** Not what only asks: the texts here are in one language. */
    private static List<String> refusals(Definition definition) {
        return COMPILER.check(definition).stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .map(Problem::code)
                .toList();
    }

    private FieldDefinition field(String name) {
        return here.object("Ticket").orElseThrow().field(name).orElseThrow();
    }

    private Unpacking.Unpacked brought() {
        var packed = PACKING.pack(
                there, new PackageOrder(null, "", List.of(), List.of()), new Origin("sandbox", 1, "", Instant.EPOCH));
        var brought = Unpacking.unpack(packed, here, here, 0);
        assertThat(brought.findings()).isEmpty();
        return brought;
    }

    /** As each of them was published. */
    private static Definition changed(Definition inForce, DraftChange... changes) {
        var after = inForce;
        for (var change : changes) {
            after = Edit.apply(after, after, change);
        }
        assertThat(refusals(after)).isEmpty();
        return after;
    }

    private static DraftChange renamed(String object, String field, String name) {
        return new ChangeField(object, field, new FieldChange(name, null, null, null, null, null, null));
    }

    private static DraftChange settings(String field, Map<String, Object> settings) {
        return new ChangeField("Ticket", field, new FieldChange(null, null, null, settings, null, null, null));
    }

    private static Map<String, Object> relabelled(Map<String, Object> flow) {
        return json(JSON.writeValueAsString(flow).replace("\"Work\"", "\"At work\""));
    }

    private static Map<String, Object> options(String... options) {
        return json("{\"options\": [%s]}".formatted(String.join(", ", options)));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> json(String text) {
        return JSON.readValue(text, Map.class);
    }
}
