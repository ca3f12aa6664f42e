package io.deskweave.metadata.compile;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.metadata.compile.Compiled.Accepted;
import io.deskweave.metadata.compile.Compiled.Rejected;
import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.fields.ValueShape;
import io.deskweave.metadata.kinds.StandardFieldTypes;
import io.deskweave.metadata.model.Inverse;
import io.deskweave.metadata.model.Model;
import io.deskweave.metadata.testing.Sketch;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CompilerTests {

    private final Compiler compiler = new Compiler(StandardFieldTypes.registry());

    @Test
    void resolvesTypesReferencesAndInverseLists() {
        var model = accepted(ticketsAndComments());

        var ticket = model.object("Ticket").orElseThrow();
        var comment = model.object("Comment").orElseThrow();
        assertThat(ticket.single()).isEqualTo("ticket");
        assertThat(comment.field("on").orElseThrow().shape()).isEqualTo(new ValueShape.Reference("o1"));
        assertThat(comment.field("on").orElseThrow().settings()).containsEntry("objectId", "o1");
        assertThat(model.inversesOf(ticket)).extracting(Inverse::name).containsExactly("comments");
        assertThat(model.inversesOf(comment)).isEmpty();
        assertThat(ticket.field("legs").orElseThrow().initial()).contains(4L);
    }

    @Test
    void leavesOutWhatIsRetired() {
        var definition = new Sketch()
                .object("Ticket", "tickets")
                .field("name", "text")
                .field("old", "text", Map.of(), "retired")
                .definition();

        assertThat(accepted(definition).object("Ticket").orElseThrow().fields()).hasSize(1);
        assertThat(compiler.buildStored(definition)
                        .object("Ticket")
                        .orElseThrow()
                        .fields())
                .hasSize(2);
    }

    @Test
    void rejectsWithFindings() {
        var compiled = compiler.compile(
                new Sketch().object("Ticket", "tickets").field("id", "text").definition());
        assertThat(compiled)
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected -> assertThat(rejected.findings()).hasSize(2));
    }

    @Test
    void givesEqualDefinitionsEqualFingerprints() {
        var one = new LinkedHashMap<String, Object>();
        one.put("min", 1);
        one.put("max", 10);
        var other = new LinkedHashMap<String, Object>();
        other.put("max", 10.0);
        other.put("min", 1L);

        assertThat(fingerprint(one)).isEqualTo(fingerprint(other)).matches("[0-9a-f]{64}");
        assertThat(fingerprint(Map.of("min", 1, "max", 11))).isNotEqualTo(fingerprint(one));
    }

    @Test
    void givesTheFingerprintAlsoOfTextsAndOfTheOrderOfFields() {
        var ab = new Sketch()
                .object("T", "ts")
                .field("name", "text")
                .field("b", "text")
                .definition();
        var fields = ab.objects().getFirst().fields();
        var ba = new Definition(
                List.of(ab.objects().getFirst().withFields(List.of(fields.getLast(), fields.getFirst()))));
        assertThat(Fingerprint.of(ab)).isNotEqualTo(Fingerprint.of(ba));
    }

    @Test
    void readsBackWhatItWrote() {
        var definition = ticketsAndComments();
        assertThat(DefinitionMaps.read(DefinitionMaps.of(definition))).isEqualTo(definition);
    }

    @Test
    void writesJsonThatIsOneTextForOneValue() {
        var value = new LinkedHashMap<String, Object>();
        value.put("b", List.of(1.50, "a\"\\\n", true));
        value.put("a", Map.of());
        assertThat(CanonicalJson.of(value)).isEqualTo("{\"a\":{},\"b\":[1.5,\"a\\\"\\\\\\u000a\",true]}");
    }

    private String fingerprint(Map<String, Object> settings) {
        return Fingerprint.of(new Sketch()
                .object("Ticket", "tickets")
                .field("legs", "wholeNumber", settings)
                .definition());
    }

    private Model accepted(Definition definition) {
        var compiled = compiler.compile(definition);
        assertThat(compiled).isInstanceOf(Accepted.class);
        return ((Accepted) compiled).model();
    }

    private static Definition ticketsAndComments() {
        return new Sketch()
                .object("Ticket", "tickets")
                .field("name", "text", Map.of(), "required", "unique")
                .field("legs", "wholeNumber", Map.of("default", 4))
                .object("Comment", "comments")
                .field("name", "text")
                .field("on", "reference", Map.of("object", "Ticket", "inverse", "comments"))
                .definition();
    }
}
