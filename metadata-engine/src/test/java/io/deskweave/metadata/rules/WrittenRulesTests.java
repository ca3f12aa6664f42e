package io.deskweave.metadata.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.metadata.changes.ChangeRules;
import io.deskweave.metadata.compile.Compiler;
import io.deskweave.metadata.compile.DefinitionMaps;
import io.deskweave.metadata.compile.StandardElements;
import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.definition.Element;
import io.deskweave.metadata.definition.FieldRules;
import io.deskweave.metadata.definition.Finding;
import io.deskweave.metadata.definition.Finding.TextPlace;
import io.deskweave.metadata.definition.Limits;
import io.deskweave.metadata.definition.Texts;
import io.deskweave.metadata.elements.ElementKinds;
import io.deskweave.metadata.kinds.StandardFieldTypes;
import io.deskweave.metadata.testing.Sketch;
import io.deskweave.platform.problems.Problem;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rules are checked with the definition that they stand in, and belong to it. */
class WrittenRulesTests {

    private static final Compiler COMPILER = new Compiler(StandardFieldTypes.registry());

    private static FieldRules required(String rule) {
        return new FieldRules(null, rule, null, null, Texts.none(), null);
    }

    private static FieldRules initial(@Nullable String rule) {
        return new FieldRules(null, null, null, null, Texts.none(), rule);
    }

    private static Sketch thing() {
        return new Sketch().object("Thing", "things").field("name", "text");
    }

    private static List<Problem> findings(Sketch sketch) {
        return COMPILER.check(sketch.definition());
    }

    @Test
    void findsTheFieldTheRuleAndThePlaceInIt() {
        var found = findings(thing().field("size", "wholeNumber").ruled(required("name == 'a' &&\n  nmae != 'b'")));

        assertThat(found).singleElement().isInstanceOfSatisfying(Finding.class, finding -> {
            assertThat(finding.code()).isEqualTo("metadata.rule.name-unknown");
            assertThat(finding.path())
                    .isEqualTo(List.of("objects", "Thing", "fields", "size", "rules", "requiredWhen"));
            assertThat(finding.place()).isEqualTo(new TextPlace(17, 2, 3));
            assertThat(finding.message())
                    .startsWith("requiredWhen of field 'size' of Thing, line 2, column 3: There is no 'nmae' here");
            assertThat(finding.advice()).isEqualTo("Did you mean 'name'?");
        });
    }

    @Test
    void boundsTheLengthOfRulesAsItIsSet() {
        var rule = "name != '%s'".formatted("x".repeat(200));
        var sketch = thing().field("size", "wholeNumber")
                .ruled(required(rule))
                .field("isOdd", "formula", Map.of("result", "yesNo", "expression", rule));
        var tight = new Limits(200, 500, 10, 200, 100, 500, 20);
        var kinds = StandardElements.registry();
        var registry = StandardFieldTypes.registry();
        var view = new Element(
                "views",
                "e1",
                "odd",
                Map.of("object", "Thing", "columns", List.of(Map.of("field", "name")), "filter", rule));
        var definition = sketch.definition().withElements(List.of(view));

        assertThat(new Compiler(registry, kinds, tight).check(definition))
                .extracting(Problem::code)
                .containsExactly("metadata.rule.too-long", "metadata.rule.too-long", "metadata.rule.too-long");
        assertThat(new Compiler(registry, kinds).check(definition)).isEmpty();
        assertThat(new Compiler(registry, kinds, tight).build(definition).object("Thing"))
                .isPresent();
    }

    @Test
    void readsLongerRulesWhereTheyAreAllowed() {
        var rule = "name != '%s'".formatted("x".repeat(3_000));
        var definition =
                thing().field("size", "wholeNumber").ruled(required(rule)).definition();
        var generous = new Limits(200, 500, 10, 200, 5_000, 500, 20);

        assertThat(COMPILER.check(definition)).extracting(Problem::code).containsExactly("metadata.rule.too-long");
        assertThat(new Compiler(StandardFieldTypes.registry(), ElementKinds.none(), generous).check(definition))
                .isEmpty();
    }

    @Test
    void asksAboutARuleThatTakesMuchOfWhatItMay() {
        var light = thing().field("story", "longText").ruled(required("story.contains('abc')"));
        var heavy =
                thing().field("story", "longText").ruled(required("story.contains('%s')".formatted("a".repeat(100))));

        assertThat(findings(light)).isEmpty();
        assertThat(findings(heavy)).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("metadata.rule.heavy");
            assertThat(finding.severity()).isEqualTo(Problem.Severity.WARNING);
        });
    }

    @Test
    void knowsFieldsThatAreRetiredAndForgetsTheRulesOfThose() {
        var used = thing().field("old", "text", Map.of(), "retired")
                .field("size", "text")
                .ruled(required("has(old)"));
        var retired = thing().field("size", "text", Map.of(), "retired").ruled(required("has(nothing)"));

        assertThat(findings(used)).extracting(Problem::code).containsExactly("metadata.rule.field-retired");
        assertThat(findings(retired)).isEmpty();
    }

    @Test
    void reachesFieldsOfRecordsThatAFieldRefersTo() {
        var other = Map.<String, Object>of("object", "Thing");
        var sound = thing().object("Part", "parts")
                .field("name", "text")
                .field("thing", "reference", other)
                .ruled(required("thing.name == 'a'"));
        var wrong = thing().object("Part", "parts")
                .field("name", "text")
                .field("thing", "reference", other)
                .ruled(required("thing.colour == 'a'"));

        assertThat(findings(sound)).isEmpty();
        assertThat(findings(wrong)).extracting(Problem::code).containsExactly("metadata.rule.field-unknown");
    }

    @Test
    void refusesFirstValuesThatNeedEachOtherAndShowsTheCircle() {
        var found = findings(thing().field("a", "wholeNumber")
                .ruled(initial("b + 1"))
                .field("b", "wholeNumber")
                .ruled(initial("c + 1"))
                .field("c", "wholeNumber")
                .ruled(initial("a + 1"))
                .field("d", "wholeNumber")
                .ruled(initial("a")));

        assertThat(found).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("metadata.rule.circle");
            assertThat(problem.message()).endsWith("a → b → c → a");
        });
    }

    @Test
    void refusesFirstValuesOfAnotherTypeOrWhereThereAreSomeAlready() {
        assertThat(findings(thing().field("size", "wholeNumber").ruled(initial("name"))))
                .extracting(Problem::code)
                .containsExactly("metadata.rule.result-wrong");
        assertThat(findings(thing().field("size", "wholeNumber", Map.of("default", 1))
                        .ruled(initial("2"))))
                .extracting(Problem::code)
                .containsExactly("metadata.rule.two-defaults");
        assertThat(findings(thing().field("number", "autoNumber", Map.of("prefix", "T-"))
                        .ruled(initial("'T-1'"))))
                .extracting(Problem::code)
                .containsExactly("metadata.rule.never-asked");
        assertThat(findings(thing().field("price", "decimal").ruled(initial("2 * 3"))))
                .isEmpty();
    }

    @Test
    void keepsRulesWithTheDefinitionAndTellsModelsApartByThem() {
        var plain = thing().field("size", "wholeNumber").definition();
        var rules = new FieldRules("true", "true", "false", "size > 1", new Texts(Map.of("en", "More")), "2");
        var ruled = thing().field("size", "wholeNumber").ruled(rules).definition();

        assertThat(DefinitionMaps.read(DefinitionMaps.of(ruled))).isEqualTo(ruled);
        assertThat(DefinitionMaps.of(plain).toString()).doesNotContain("rules");
        assertThat(fingerprint(ruled)).isNotEqualTo(fingerprint(plain));
    }

    @Test
    void letsTenantsAskMoreOfLockedFieldsButNotHideThem() {
        var types = StandardFieldTypes.registry();
        var before = thing().field("size", "wholeNumber", Map.of(), "locked").definition();
        var required = thing().field("size", "wholeNumber", Map.of(), "locked").ruled(required("has(name)"));
        var hidden = new FieldRules("has(name)", null, null, null, Texts.none(), null);
        var hides = thing().field("size", "wholeNumber", Map.of(), "locked").ruled(hidden);

        assertThat(ChangeRules.check(before, required.definition(), types)).isEmpty();
        assertThat(ChangeRules.check(before, hides.definition(), types))
                .extracting(Problem::code)
                .containsExactly("metadata.field.locked");
    }

    private static String fingerprint(Definition definition) {
        return COMPILER.build(definition).fingerprint();
    }
}
