package io.deskweave.metadata.changes;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.drafts.Difference;
import io.deskweave.metadata.kinds.StandardFieldTypes;
import io.deskweave.metadata.testing.Sketch;
import io.deskweave.platform.problems.Problem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChangeRulesTests {

    private static final Definition BASE = thing().field("code", "text", Map.of("lengthMax", 50), "unique")
            .field("price", "decimal", Map.of("precision", 10))
            .field("number", "autoNumber", Map.of("prefix", "T-"), "locked")
            .definition();

    @Test
    void letsADefinitionGrow() {
        assertFound(thing().field("code", "text", Map.of("lengthMax", 60), "unique", "required", "indexed")
                .field("price", "decimal", Map.of("precision", 12), "retired")
                .field("number", "autoNumber", Map.of("prefix", "T-"), "locked")
                .field("more", "date")
                .object("Other", "others")
                .field("name", "text")
                .definition());
    }

    @Test
    void refusesToLoseObjectsAndFields() {
        assertFound(Definition.empty(), "metadata.object.removed");
        assertFound(thing().definition(), "metadata.field.removed", "metadata.field.removed", "metadata.field.removed");
    }

    @Test
    void refusesToMoveAFieldToAnotherObject() {
        var base = thing().field("code", "text").object("Other", "others").definition();
        var next = thing().object("Other", "others").field("code", "text").definition();
        assertThat(ChangeRules.check(base, next, StandardFieldTypes.registry()))
                .extracting(Problem::code)
                .containsExactly("metadata.field.moved");
    }

    @Test
    void refusesAnotherTypeAndAdvisesANewField() {
        var next = thing().field("code", "longText", Map.of(), "unique")
                .field("price", "decimal", Map.of("precision", 10))
                .field("number", "autoNumber", Map.of("prefix", "T-"), "locked")
                .definition();
        assertFound(next, "metadata.field.type-changed");
        assertThat(ChangeRules.check(BASE, next, StandardFieldTypes.registry())
                        .getFirst()
                        .advice())
                .contains("new field");
    }

    @Test
    void refusesToNarrowToDropAndToForget() {
        assertFound(
                thing().field("kode", "text", Map.of("lengthMax", 40))
                        .field("price", "decimal", Map.of("precision", 9))
                        .field("number", "autoNumber", Map.of("prefix", "T-"), "locked")
                        .definition(),
                "metadata.field.alias-lost",
                "metadata.field.unique-dropped",
                "metadata.setting.narrowed",
                "metadata.setting.narrowed");
    }

    @Test
    void refusesToTouchWhatIsLocked() {
        assertFound(
                thing().field("code", "text", Map.of("lengthMax", 50), "unique")
                        .field("price", "decimal", Map.of("precision", 10))
                        .field("number", "autoNumber", Map.of("prefix", "X-"), "locked")
                        .definition(),
                "metadata.field.locked");
        assertFound(
                thing().field("code", "text", Map.of("lengthMax", 50), "unique")
                        .field("price", "decimal", Map.of("precision", 10))
                        .field("number", "autoNumber", Map.of("prefix", "T-"), "locked", "retired")
                        .definition(),
                "metadata.field.locked");
    }

    @Test
    void refusesOtherNamesForObjects() {
        var base = thing().definition();
        var next = new Sketch().object("Item", "items").field("name", "text").definition();
        assertThat(ChangeRules.check(base, next, StandardFieldTypes.registry()))
                .extracting(Problem::code)
                .containsExactly("metadata.object.name-changed");
    }

    @Test
    void tellsWhatDiffersInWords() {
        var next = thing().field("code", "text", Map.of("lengthMax", 60.0), "unique", "indexed")
                .field("price", "decimal", Map.of("precision", 10), "retired")
                .field("number", "autoNumber", Map.of("prefix", "T-"), "locked")
                .field("more", "date")
                .object("Other", "others")
                .definition();
        assertThat(Differences.between(BASE, next))
                .extracting(Difference::summary)
                .containsExactly(
                        "Field code of Thing: indexed from false to true",
                        "Field code of Thing: settings.lengthMax from 50 to 60",
                        "Field price of Thing retired",
                        "Field more of Thing added (date)",
                        "Other added");
        assertThat(Differences.between(BASE, BASE)).isEqualTo(List.of());
    }

    private static Sketch thing() {
        return new Sketch().object("Thing", "things").field("name", "text");
    }

    private static void assertFound(Definition next, String... codes) {
        assertThat(ChangeRules.check(BASE, next, StandardFieldTypes.registry()))
                .extracting(Problem::code)
                .containsExactlyInAnyOrder(codes);
    }
}
