package io.deskweave.metadata.kinds.choices;

import static io.deskweave.metadata.kinds.Kinds.kind;
import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.metadata.fields.FieldPlace;
import io.deskweave.metadata.fields.ValueRejected;
import io.deskweave.metadata.fields.ValueShape;
import io.deskweave.metadata.kinds.Kinds;
import io.deskweave.metadata.testing.Golden;
import io.deskweave.platform.problems.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What merged options are read as, and what is said against merging them. */
class MergedOptionsTests {

    private static final Map<String, Object> TAGS =
            options(option("LEAK"), merged("DRIP", "LEAK"), option("NOISE"), merged("DROP", "DRIP"), retired("OLD"));

    @Test
    void readsWhatWasMergedAsWhatStandsForIt() throws ValueRejected {
        kind("choice", TAGS).assertJson("DROP", "LEAK");
        kind("choice", TAGS).assertText("drip", "LEAK");
        kind("multipleChoice", TAGS).assertJson(List.of("NOISE", "DROP", "DRIP"), List.of("LEAK", "NOISE"));
        kind("multipleChoice", TAGS).assertText("Drop; leak, noise", List.of("LEAK", "NOISE"));
    }

    /** That both were called the same is why they are one now. */
    @Test
    void readsALabelThatBothHave() throws ValueRejected {
        var settings = options(
                Map.of("key", "A", "labels", Map.of("en", "Leak"), "mergedInto", "B"),
                Map.of("key", "B", "labels", Map.of("en", "Leak")));
        kind("choice", settings).assertText("leak", "B");
    }

    @Test
    void advisesOnlyWhatCanBeGiven() {
        assertThat(rejected(kind("choice", TAGS), "DUST").advice()).isEqualTo("Write one of LEAK, NOISE");
        kind("choice", options(merged("A", "B"), retired("B"), option("C")))
                .assertRefused("A", "metadata.value.option-retired");
    }

    @Test
    void knowsAllKeysThatMeanTheSame() {
        var shape = (ValueShape.Listed) kind("choice", TAGS).type().shape(TAGS);

        assertThat(shape.options()).containsExactly("LEAK", "DRIP", "NOISE", "DROP", "OLD");
        assertThat(shape.same("DRIP")).containsExactlyInAnyOrder("LEAK", "DRIP", "DROP");
        assertThat(shape.same("LEAK")).isEqualTo(shape.same("DROP"));
        assertThat(shape.same("NOISE")).containsExactly("NOISE");
        assertThat(shape.mergedSince(new ValueShape.Choice(shape.options(), Map.of("DRIP", "LEAK"))))
                .containsExactly("DROP");
    }

    @Test
    void saysWhatIsWrongAndWhatToDo() {
        var before = options(option("A"), option("B"), option("C"), merged("D", "C"), retired("OLD"));
        var cases = new LinkedHashMap<String, Map<String, Object>>();
        cases.put("into itself", options(merged("A", "A"), option("B"), option("C"), merged("D", "C"), retired("OLD")));
        cases.put(
                "in a circle",
                options(merged("A", "B"), merged("B", "A"), option("C"), merged("D", "C"), retired("OLD")));
        cases.put("into none", options(merged("A", "X"), option("B"), option("C"), merged("D", "C"), retired("OLD")));
        cases.put(
                "into what is retired",
                options(merged("A", "OLD"), option("B"), option("C"), merged("D", "C"), retired("OLD")));
        cases.put(
                "into what leads to what is retired",
                options(merged("A", "D"), option("B"), merged("C", "OLD"), merged("D", "C"), retired("OLD")));
        cases.put("parted", options(option("A"), option("B"), option("C"), option("D"), retired("OLD")));
        cases.put(
                "into another than before",
                options(option("A"), option("B"), option("C"), merged("D", "A"), retired("OLD")));
        cases.put("all into none that is given", options(merged("A", "OLD"), retired("OLD")));
        cases.put(
                "no text",
                options(
                        Map.of("key", "A", "mergedInto", 1),
                        option("B"),
                        option("C"),
                        merged("D", "C"),
                        retired("OLD")));
        var text = new StringBuilder();
        cases.forEach((what, settings) -> {
            for (var type : List.of("choice", "multipleChoice")) {
                text.append(type).append(' ').append(what).append('\n');
                found(type, before, settings)
                        .forEach(finding -> text.append("  %s at %s\n    %s. %s.\n"
                                .formatted(
                                        finding.code(),
                                        String.join(".", finding.path()),
                                        finding.message(),
                                        finding.advice())));
            }
        });
        Golden.assertMatches("merge-findings.txt", text.toString());
    }

    private static List<Problem> found(String key, Map<String, Object> before, Map<String, Object> after) {
        var place = new FieldPlace("Ticket", "field");
        var type = kind(key).type();
        var found = new ArrayList<>(type.checkSettings(place, after));
        found.addAll(type.checkChange(place, before, after));
        return found;
    }

    private static ValueRejected rejected(Kinds kind, Object json) {
        try {
            throw new AssertionError(kind.type().fromJson(kind.settings(), json).toString());
        } catch (ValueRejected e) {
            return e;
        }
    }

    private static Map<String, Object> option(String key) {
        return Map.of("key", key);
    }

    private static Map<String, Object> merged(String key, String into) {
        return Map.of("key", key, "mergedInto", into);
    }

    private static Map<String, Object> retired(String key) {
        return Map.of("key", key, "retired", true);
    }

    private static Map<String, Object> options(Object... options) {
        return Map.of("options", List.of(options));
    }
}
