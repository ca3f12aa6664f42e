package io.deskweave.metadata.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.definition.FieldRules;
import io.deskweave.metadata.definition.Finding;
import io.deskweave.metadata.definition.Limits;
import io.deskweave.metadata.definition.Texts;
import io.deskweave.metadata.elements.ElementKinds;
import io.deskweave.metadata.kinds.StandardFieldTypes;
import io.deskweave.metadata.testing.Sketch;
import io.deskweave.platform.problems.Problem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RulesTests {

    private static final Map<String, Object> OPTIONS = Map.of("options", List.of(Map.of("key", "A")));

    @Test
    void findsNothingInASoundDefinition() {
        assertFound(
                sound().field("kind", "choice", OPTIONS, "indexed", "required").definition());
    }

    @ParameterizedTest
    @CsvSource({
        "ticket,metadata.object.name-malformed",
        "Ticket_1,metadata.object.name-malformed",
        "Query,metadata.object.name-reserved",
        "Person,metadata.object.name-reserved"
    })
    void refusesNamesOfObjectsThatTheApiCannotTake(String name, String code) {
        assertFound(new Sketch().object(name, "things").field("name", "text").definition(), code);
    }

    @Test
    void refusesListsCalledLikeOne() {
        assertFound(
                new Sketch().object("Sheep", "sheep").field("name", "text").definition(),
                "metadata.object.plural-same",
                "metadata.object.name-taken");
        assertFound(
                new Sketch().object("Sheep", "draft").field("name", "text").definition(),
                "metadata.object.plural-reserved");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id",
                "version",
                "release",
                "createdAt",
                "updatedAt",
                "createdBy",
                "updatedBy",
                "node",
                "and",
                "or",
                "not",
                "true",
                "null"
            })
    void refusesReservedWordsAsFields(String name) {
        assertFound(sound().field(name, "text").definition(), "metadata.field.name-reserved");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Zip", "zip code", "zip-code", "__zip", "邮编", "1st", ""})
    void refusesMalformedNamesOfFields(String name) {
        assertFound(sound().field(name, "text").definition(), "metadata.field.name-malformed");
    }

    @Test
    void refusesANameOf200CharactersAndShowsItShort() {
        var findings = check(sound().field("x".repeat(200), "text").definition());
        assertThat(findings).extracting(Problem::code).containsExactly("metadata.field.name-too-long");
        assertThat(findings.getFirst().path().getLast()).hasSizeLessThan(80);
    }

    @Test
    void refusesANameThatExists() {
        var findings = check(sound().field("name", "text").definition());
        assertThat(findings).extracting(Problem::code).containsExactly("metadata.field.name-taken");
        assertThat(findings.getFirst().path()).containsExactly("objects", "Thing", "fields", "name");
    }

    @Test
    void refusesFormerNamesAndInverseListsThatExist() {
        assertFound(
                sound().object("Part", "parts")
                        .field("name", "text")
                        .field("of", "reference", Map.of("object", "Thing", "inverse", "name"))
                        .definition(),
                "metadata.field.inverse-taken");
        assertFound(withAlias(sound().field("label", "text").definition(), "name"), "metadata.field.alias-taken");
    }

    @Test
    void refusesNamesThatTheApiMakesOfOthers() {
        assertFound(
                sound().object("ThingConnection", "connections")
                        .field("name", "text")
                        .definition(),
                "metadata.object.name-taken");
        assertFound(
                sound().field("kind", "choice", OPTIONS)
                        .object("ThingKind", "kinds")
                        .field("name", "text")
                        .definition(),
                "metadata.object.name-taken");
        assertFound(sound().object("Other", "thing").field("name", "text").definition(), "metadata.object.name-taken");
    }

    @Test
    void refusesUnknownTypesAndSettings() {
        assertFound(sound().field("colour", "color").definition(), "metadata.field.type-unknown");
        assertFound(sound().field("colour", "text", Map.of("size", 3)).definition(), "metadata.setting.unknown");
    }

    @Test
    void refusesDefaultsThatDoNotFit() {
        assertFound(
                sound().field("legs", "wholeNumber", Map.of("max", 4, "default", 5))
                        .definition(),
                "metadata.field.default-rejected");
        assertFound(sound().field("legs", "wholeNumber", Map.of("max", 4, "default", 4))
                .definition());
    }

    @Test
    void refusesKeysThatNoIndexHolds() {
        assertFound(
                sound().field("story", "longText", Map.of(), "indexed").definition(), "metadata.field.not-indexable");
        assertFound(sound().field("at", "place", Map.of(), "indexed").definition());
        assertFound(sound().field("at", "place", Map.of(), "unique").definition(), "metadata.field.not-unique-by-type");
        assertFound(
                sound().field("code", "text", Map.of("lengthMax", 601), "unique")
                        .definition(),
                "metadata.field.index-too-long");
        assertFound(
                sound().field("number", "autoNumber", Map.of(), "required").definition(),
                "metadata.field.not-writable");
    }

    @Test
    void refusesReferencesThatLeadNowhere() {
        assertFound(
                sound().field("of", "reference", Map.of("object", "Nothing")).definition(),
                "metadata.reference.target-missing");
        var definition = sound().object("Part", "parts")
                .field("name", "text")
                .field("of", "reference", Map.of("object", "Thing"))
                .definition();
        var retired = new Definition(List.of(
                definition.objects().getFirst().withRetired(true),
                definition.objects().getLast()));
        assertFound(retired, "metadata.reference.target-retired");
        assertFound(
                sound().field("of", "anyReference", Map.of("objects", List.of("Thing", "Nothing")))
                        .definition(),
                "metadata.reference.target-missing");
        assertFound(
                sound().field("of", "reference", Map.of("object", "Thing", "onDelete", "clear"), "required")
                        .definition(),
                "metadata.reference.clear-required");
    }

    @ParameterizedTest
    @CsvSource({"clear,1", "restrict,0", "cascade,0"})
    void warnsOfReferencesThatAreEmptiedThoughARuleAsksForThem(String onDelete, int warnings) {
        var found = check(sound().field("of", "reference", Map.of("object", "Thing", "onDelete", onDelete))
                .ruled(new FieldRules(null, "name == 'Lamp'", null, null, Texts.none(), null))
                .definition());

        assertThat(found)
                .isEqualTo(Finding.asking(found))
                .hasSize(warnings)
                .allSatisfy(warning -> assertThat(warning.code()).isEqualTo("metadata.reference.clear-required-when"));
    }

    @Test
    void asksForATitleThatIsAText() {
        assertFound(new Sketch().object("Thing", "things").definition(), "metadata.object.title-missing");
        assertFound(
                new Sketch().object("Thing", "things").field("name", "date").definition(),
                "metadata.object.title-missing");
        assertFound(
                new Sketch()
                        .object("Thing", "things")
                        .field("name", "text", Map.of(), "retired")
                        .definition(),
                "metadata.object.title-missing");
    }

    @Test
    void boundsObjectsAndFields() {
        var many = new Sketch();
        for (int i = 0; i <= Limits.STANDARD.objects(); i++) {
            many.object("Thing" + i, "things" + i).field("name", "text");
        }
        assertFound(many.definition(), "metadata.definition.too-many-objects");
        var wide = sound();
        for (int i = 0; i < 500; i++) {
            wide.field("field" + i, "text");
        }
        assertFound(wide.definition(), "metadata.object.too-many-fields");
    }

    @Test
    void refusesIdsThatStandTwice() {
        var one = sound().definition().objects().getFirst();
        var other = new Sketch()
                .object("Other", "others")
                .field("name", "text")
                .definition()
                .objects()
                .getFirst();
        assertFound(
                new Definition(List.of(one, other)),
                "metadata.definition.id-malformed",
                "metadata.definition.id-malformed");
    }

    @Test
    void refusesTextsThatNoPageShows() {
        var labels = new Texts(Map.of("en", "a\u0000b", "English!", "x"));
        assertFound(
                withLabels(sound().definition(), labels), "metadata.text.language-unknown", "metadata.text.malformed");
    }

    @Test
    void gathersEverything() {
        assertThat(check(sound().field("id", "text")
                        .field("colour", "color")
                        .field("of", "reference", Map.of("object", "Nothing"))
                        .definition()))
                .hasSize(3)
                .allSatisfy(finding -> assertThat(finding.advice()).isNotBlank())
                .allSatisfy(finding -> assertThat(finding.path()).isNotEmpty());
    }

    private static Sketch sound() {
        return new Sketch().object("Thing", "things").field("name", "text");
    }

    private static Definition withAlias(Definition definition, String alias) {
        var object = definition.objects().getFirst();
        var last = object.fields().getLast();
        return new Definition(List.of(object.withFields(List.of(
                object.fields().getFirst(),
                new FieldDefinition(
                        last.id(),
                        last.name(),
                        List.of(alias),
                        last.type(),
                        last.labels(),
                        last.help(),
                        last.settings(),
                        false,
                        false,
                        false,
                        false,
                        false)))));
    }

    private static Definition withLabels(Definition definition, Texts labels) {
        var object = definition.objects().getFirst();
        var field = object.fields().getFirst();
        return new Definition(List.of(object.withFields(List.of(new FieldDefinition(
                field.id(),
                field.name(),
                List.of(),
                field.type(),
                labels,
                field.help(),
                field.settings(),
                false,
                false,
                false,
                false,
                false)))));
    }

    private static List<Problem> check(Definition definition) {
        return Rules.check(definition, StandardFieldTypes.registry(), ElementKinds.none(), Limits.STANDARD);
    }

    private static void assertFound(Definition definition, String... codes) {
        assertThat(check(definition)).extracting(Problem::code).containsExactlyInAnyOrder(codes);
    }
}
