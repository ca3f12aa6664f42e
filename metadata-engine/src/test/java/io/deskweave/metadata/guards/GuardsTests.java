package io.deskweave.metadata.guards;

import static io.deskweave.metadata.testing.Guarded.editedBy;
import static io.deskweave.metadata.testing.Guarded.encrypted;
import static io.deskweave.metadata.testing.Guarded.masked;
import static io.deskweave.metadata.testing.Guarded.searchable;
import static io.deskweave.metadata.testing.Guarded.seenBy;
import static io.deskweave.metadata.testing.Guarded.within;
import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.metadata.changes.ChangeRules;
import io.deskweave.metadata.changes.Differences;
import io.deskweave.metadata.changes.Forward;
import io.deskweave.metadata.changes.back.RollBack;
import io.deskweave.metadata.compile.Compiler;
import io.deskweave.metadata.compile.DefinitionMaps;
import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.definition.FieldGuards;
import io.deskweave.metadata.definition.FieldGuards.Mask;
import io.deskweave.metadata.definition.FieldRules;
import io.deskweave.metadata.definition.Texts;
import io.deskweave.metadata.documents.DefinitionDocument;
import io.deskweave.metadata.drafts.DraftChange;
import io.deskweave.metadata.drafts.DraftChange.FieldChange;
import io.deskweave.metadata.edits.Edit;
import io.deskweave.metadata.elements.ElementKinds;
import io.deskweave.metadata.kinds.StandardFieldTypes;
import io.deskweave.metadata.testing.Golden;
import io.deskweave.metadata.testing.Sketch;
import io.deskweave.platform.problems.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class GuardsTests {

    private static final FieldGuards EVERYTHING = new FieldGuards(
            true,
            List.of("kind"),
            new Mask(3, 4, List.of("TEAM_LEAD")),
            false,
            List.of("TEAM_LEAD"),
            List.of("TEAM_LEAD"));

    @Test
    void saysWhatIsSenselessAndWhatToDo() {
        var text = new StringBuilder();
        wrong().forEach((what, sketch) -> {
            text.append(what).append('\n');
            for (var finding : Guards.check(sketch.definition(), StandardFieldTypes.registry())) {
                text.append("  %s at %s%n    %s. %s.%n"
                        .formatted(
                                finding.code(), String.join(".", finding.path()), finding.message(), finding.advice()));
            }
        });
        Golden.assertMatches("guard-findings.txt", text.toString().replace(System.lineSeparator(), "\n"));
    }

    private static Map<String, Sketch> wrong() {
        var cases = new LinkedHashMap<String, Sketch>();
        cases.put("a number to be searched", thing("size", "wholeNumber").guarded(searchable()));
        cases.put("a masked field to be searched", thing("phone", "phone").guarded(withMask(searchable())));
        cases.put("thirteen fields to be searched", searched());
        cases.put("a masked number", thing("size", "wholeNumber").guarded(masked(1, 1)));
        cases.put("masked HTML", thing("story", "richText").guarded(masked(1, 1)));
        cases.put("a mask of -1", thing("phone", "phone").guarded(masked(-1, 4)));
        cases.put("a mask of 21", thing("phone", "phone").guarded(masked(0, 21)));
        cases.put("a role misspelt", thing("phone", "phone").guarded(seenBy("TEAM_LEED")));
        cases.put("a role nobody has", thing("phone", "phone").guarded(masked(3, 4, "JANITOR")));
        cases.put("editors who are blind", thing("phone", "phone").guarded(blind()));
        cases.put("the whole for those who see nothing", thing("phone", "phone").guarded(unseen()));
        cases.put("editors of a number that is given", thing("no", "autoNumber").guarded(editedBy("AGENT")));
        cases.put("an encrypted yes or no", thing("size", "yesNo").guarded(encrypted()));
        cases.put(
                "encrypted, unique and indexed",
                thing("pass", "text", "unique", "indexed").guarded(encrypted()));
        cases.put("encrypted with a default", withDefaults());
        cases.put("encrypted and the title", titled());
        cases.put("encrypted and read by what is kept", read());
        cases.put("encrypted and read by rules of other records", readAcross());
        cases.put("encrypted and unique within a scope", scoped());
        cases.put("encrypted and searched", thing("pass", "text").guarded(sealedAndSearched()));
        cases.put("a scope without unique", thing("serial", "text").guarded(within("name")));
        cases.put("unique within itself", thing("serial", "text", "unique").guarded(within("serial")));
        cases.put(
                "unique within a field misspelt",
                thing("serial", "text", "unique").guarded(within("nam")));
        cases.put(
                "unique within a field twice", thing("serial", "text", "unique").guarded(within("name", "name")));
        cases.put("unique within a place", placed(within("at")));
        cases.put("texts too long together", longTexts());
        cases.put("unique within four fields", placed(within("name", "a", "b", "c")));
        return cases;
    }

    private static Sketch withDefaults() {
        return thing("pass", "text")
                .guarded(encrypted())
                .ruled(new FieldRules(null, null, null, null, Texts.none(), "'none'"));
    }

    private static Sketch titled() {
        return new Sketch().object("Thing", "things").field("name", "text").guarded(encrypted());
    }

    private static Sketch read() {
        return thing("pass", "text")
                .guarded(encrypted())
                .field("copy", "formula", Map.of("expression", "pass + '!'", "result", "text"))
                .field("first", "text")
                .ruled(new FieldRules(null, null, null, null, Texts.none(), "pass"))
                .field("fine", "text")
                .ruled(new FieldRules("has(pass)", "pass == 'x'", null, null, Texts.none(), null))
                .field("owner", "reference", Map.of("object", "Thing", "inverse", "owned"))
                .field("least", "rollUp", Map.of("list", "owned", "function", "count", "condition", "pass == 'x'"));
    }

    private static Sketch readAcross() {
        return thing("pass", "text")
                .guarded(encrypted())
                .ruled(new FieldRules(null, null, null, "pass != owner.pass", new Texts(Map.of("en", "No")), null))
                .field("owner", "reference", Map.of("object", "Thing"))
                .object("Part", "parts")
                .field("name", "text")
                .ruled(new FieldRules(null, null, "has(thing.pass)", null, Texts.none(), null))
                .field("thing", "reference", Map.of("object", "Thing"));
    }

    /** Nothing is wrong with it, but with one that is itself the scope. */
    private static Sketch scoped() {
        return thing("pass", "text", "unique")
                .guarded(encryptedWithin("name"))
                .field("code", "text", Map.of(), "unique")
                .guarded(within("pass"));
    }

    private static FieldGuards encryptedWithin(String field) {
        return new FieldGuards(false, List.of(field), null, true, List.of(), List.of());
    }

    private static Sketch thing(String name, String type, String... flags) {
        return new Sketch().object("Thing", "things").field("name", "text").field(name, type, Map.of(), flags);
    }

    private static Sketch searched() {
        var sketch = new Sketch().object("Thing", "things").field("name", "text");
        for (int i = 0; i < 13; i++) {
            sketch.field("text" + i, "text").guarded(searchable());
        }
        return sketch;
    }

    private static Sketch placed(FieldGuards guards) {
        return thing("at", "place")
                .field("a", "date")
                .field("b", "yesNo")
                .field("c", "wholeNumber")
                .field("serial", "text", Map.of(), "unique")
                .guarded(guards);
    }

    private static Sketch longTexts() {
        return new Sketch()
                .object("Thing", "things")
                .field("name", "text", Map.of("lengthMax", 400))
                .field("serial", "text", Map.of("lengthMax", 201), "unique")
                .guarded(within("name"));
    }

    private static FieldGuards withMask(FieldGuards guards) {
        return new FieldGuards(guards.searchable(), List.of(), new Mask(3, 4, List.of()), false, List.of(), List.of());
    }

    private static FieldGuards blind() {
        return new FieldGuards(false, List.of(), null, false, List.of("TEAM_LEAD"), List.of("AGENT"));
    }

    private static FieldGuards unseen() {
        var mask = new Mask(3, 4, List.of("AGENT"));
        return new FieldGuards(false, List.of(), mask, false, List.of("TEAM_LEAD"), List.of());
    }

    private static FieldGuards sealedAndSearched() {
        return new FieldGuards(true, List.of(), null, true, List.of(), List.of());
    }

    @Test
    void keepsGuardsWithTheDefinitionAndOlderFingerprintsAsTheyWere() {
        var plain = unique(FieldGuards.none());
        var guarded = unique(EVERYTHING);

        assertThat(DefinitionMaps.read(DefinitionMaps.of(guarded))).isEqualTo(guarded);
        assertThat(DefinitionMaps.of(plain).toString()).doesNotContain("guards");
        assertThat(fingerprint(guarded)).isNotEqualTo(fingerprint(plain));
        var document = DefinitionDocument.write(guarded);
        assertThat(DefinitionDocument.check(document, ElementKinds.none())).isEmpty();
        assertThat(DefinitionDocument.read(document, guarded)).isEqualTo(guarded);
    }

    @Test
    void saysWhatIsWrongWithGuardsInDocuments() {
        var guards = Map.of(
                "seenBy", "AGENT", "mask", Map.of("leading", 1.5, "tail", 4), "searchable", "yes", "hidden", true);
        var field = Map.of("name", "phone", "type", "phone", "guards", guards);
        var object = Map.of("name", "Thing", "plural", "things", "fields", List.of(field));

        assertThat(DefinitionDocument.check(Map.of("objects", List.of(object)), ElementKinds.none()))
                .extracting(Problem::message)
                .containsExactlyInAnyOrder(
                        "'objects.0.fields.0.guards.seenBy' is not a list",
                        "'objects.0.fields.0.guards.mask.leading' is not a whole number from 0 to 20",
                        "'objects.0.fields.0.guards.mask.tail' is not known here",
                        "'objects.0.fields.0.guards.searchable' is neither true nor false",
                        "'objects.0.fields.0.guards.hidden' is not known here");
    }

    @Test
    void tellsWhetherLessOrMoreGetsPast() {
        assertThat(differences(FieldGuards.none(), EVERYTHING))
                .containsExactlyInAnyOrder(
                        "CHANGED searchable",
                        "LOOSENED uniqueWithin",
                        "TIGHTENED mask",
                        "TIGHTENED seenBy",
                        "TIGHTENED editedBy");
        assertThat(differences(seenBy("AGENT"), seenBy("AGENT", "TEAM_LEAD"))).containsExactly("LOOSENED seenBy");
        assertThat(differences(seenBy("AGENT"), seenBy("TEAM_LEAD"))).containsExactly("CHANGED seenBy");
        assertThat(differences(seenBy("AGENT", "TEAM_LEAD"), seenBy("TEAM_LEAD", "AGENT")))
                .isEmpty();
        assertThat(differences(masked(3, 4), FieldGuards.none())).containsExactly("LOOSENED mask");
        assertThat(differences(masked(3, 4), masked(3, 5))).containsExactly("CHANGED mask");
        assertThat(differences(FieldGuards.none(), encrypted())).containsExactly("TIGHTENED encrypted");
    }

    @Test
    void settlesEncryptionAndScopesOnce() {
        assertThat(changes(encrypted(), FieldGuards.none())).containsExactly("metadata.field.encryption-changed");
        assertThat(changes(FieldGuards.none(), encrypted())).containsExactly("metadata.field.encryption-changed");
        assertThat(changes(within("kind"), FieldGuards.none())).containsExactly("metadata.field.scope-changed");
        assertThat(changes(within("kind"), within("name"))).containsExactly("metadata.field.scope-changed");
        assertThat(changes(masked(1, 1), seenBy("AGENT"))).isEmpty();
    }

    @Test
    void letsTenantsMaskAndHideLockedFieldsButNotEncryptThem() {
        var locked = new Sketch().object("Thing", "things").field("name", "text", Map.of(), "locked");
        var before = locked.definition();

        for (var guards : List.of(seenBy("AGENT"), editedBy("AGENT"), masked(1, 1), searchable())) {
            assertThat(ChangeRules.check(before, locked.guarded(guards).definition(), StandardFieldTypes.registry()))
                    .isEmpty();
        }
        assertThat(ChangeRules.check(before, locked.guarded(encrypted()).definition(), StandardFieldTypes.registry()))
                .extracting(Problem::code)
                .containsExactly("metadata.field.locked");
    }

    @Test
    void followsTheScopeWhenItIsRenamed() {
        var base = unique(within("kind"));
        var rename = new FieldChange("sort", null, null, null, null, null, null);

        var after = Edit.apply(base, base, new DraftChange.ChangeField("Thing", "kind", rename));

        assertThat(serial(after).guards().uniqueWithin()).containsExactly("sort");
        assertThat(ChangeRules.check(base, after, StandardFieldTypes.registry()))
                .isEmpty();
    }

    @Test
    void carriesGuardsForwardAndBack() {
        var base = unique(FieldGuards.none());
        var draft = unique(masked(3, 4));
        var inForce = unique(FieldGuards.none());

        assertThat(serial(Forward.of(base, draft, inForce, Map.of()).definition())
                        .guards())
                .isEqualTo(masked(3, 4));
        assertThat(serial(RollBack.of(unique(seenBy("AGENT")), unique(masked(3, 4)), StandardFieldTypes.registry())
                                .definition())
                        .guards())
                .isEqualTo(masked(3, 4));
        assertThat(serial(RollBack.of(unique(within("kind")), notUnique(), StandardFieldTypes.registry())
                                .definition())
                        .guards())
                .isEqualTo(within("kind"));
    }

    private static Definition unique(FieldGuards guards) {
        return sketch("unique").guarded(guards).definition();
    }

    private static Definition notUnique() {
        return sketch().definition();
    }

    private static Sketch sketch(String... flags) {
        return new Sketch()
                .object("Thing", "things")
                .field("name", "text")
                .field("kind", "text")
                .field("serial", "text", Map.of(), flags);
    }

    private static FieldDefinition serial(Definition definition) {
        return definition.objects().getFirst().field("serial").orElseThrow();
    }

    private static List<String> changes(FieldGuards before, FieldGuards after) {
        return ChangeRules.check(unique(before), unique(after), StandardFieldTypes.registry()).stream()
                .map(Problem::code)
                .toList();
    }

    private static List<String> differences(FieldGuards before, FieldGuards after) {
        return Differences.between(unique(before), unique(after)).stream()
                .map(found -> found.kind() + " " + found.path().getLast())
                .collect(Collectors.toList());
    }

    private static String fingerprint(Definition definition) {
        return new Compiler(StandardFieldTypes.registry()).build(definition).fingerprint();
    }
}
