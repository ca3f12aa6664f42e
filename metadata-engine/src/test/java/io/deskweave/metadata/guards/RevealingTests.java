package io.deskweave.metadata.guards;

import static io.deskweave.metadata.testing.Guarded.masked;
import static io.deskweave.metadata.testing.Guarded.seenBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.metadata.definition.FieldGuards;
import io.deskweave.metadata.definition.Finding;
import io.deskweave.metadata.kinds.StandardFieldTypes;
import io.deskweave.metadata.testing.Sketch;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RevealingTests {

    private static final String REVEALS = "metadata.guard.reveals";

    @Test
    void keepsFormulasFromShowingWhatIsKeptFromOthers() {
        assertThat(codes(seenBy("TEAM_LEAD"), FieldGuards.none())).containsExactly(REVEALS);
        assertThat(codes(seenBy("TEAM_LEAD"), seenBy("TEAM_LEAD", "AGENT"))).containsExactly(REVEALS);
        assertThat(codes(seenBy("TEAM_LEAD", "ADMINISTRATOR"), seenBy("TEAM_LEAD")))
                .isEmpty();
    }

    @Test
    void keepsFormulasFromShowingWhatIsMasked() {
        assertThat(codes(masked(3, 4), FieldGuards.none())).containsExactly(REVEALS);
        assertThat(codes(masked(3, 4, "TEAM_LEAD"), seenBy("TEAM_LEAD"))).isEmpty();
        assertThat(codes(masked(3, 4), masked(3, 4))).isEmpty();
    }

    @Test
    void keepsRollUpsFromShowingWhatIsKeptFromOthers() {
        var sketch = new Sketch()
                .object("Thing", "things")
                .field("name", "text")
                .field(
                        "total",
                        "rollUp",
                        Map.of("list", "parts", "function", "sum", "field", "price", "result", "wholeNumber"))
                .object("Part", "parts")
                .field("name", "text")
                .field("price", "wholeNumber")
                .guarded(seenBy("TEAM_LEAD"))
                .field("thing", "reference", Map.of("object", "Thing", "inverse", "parts"));

        var findings = Guards.check(sketch.definition(), StandardFieldTypes.registry());

        assertThat(findings)
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.path()).containsExactly("objects", "Thing", "fields", "total", "guards"));
        assertThat(findings.getFirst().message())
                .isEqualTo("Field 'total' of Thing is made of 'price' and would show it to those from whom it is kept");
    }

    private static List<String> codes(FieldGuards read, FieldGuards reader) {
        var sketch = new Sketch()
                .object("Thing", "things")
                .field("name", "text")
                .field("phone", "phone")
                .guarded(read)
                .field("shown", "formula", Map.of("expression", "phone + '!'", "result", "text"))
                .guarded(reader);
        return Guards.check(sketch.definition(), StandardFieldTypes.registry()).stream()
                .map(Finding::code)
                .toList();
    }
}
