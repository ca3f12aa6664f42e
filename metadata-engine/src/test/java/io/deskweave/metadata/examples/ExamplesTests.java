package io.deskweave.metadata.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.deskweave.metadata.compile.Compiler;
import io.deskweave.metadata.definition.Element;
import io.deskweave.metadata.definition.FieldRules;
import io.deskweave.metadata.definition.Texts;
import io.deskweave.metadata.elements.ElementKinds;
import io.deskweave.metadata.kinds.StandardFieldTypes;
import io.deskweave.metadata.testing.Sketch;
import io.deskweave.platform.problems.Problem;
import io.deskweave.platform.problems.Problem.Severity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Examples are tried with the rules that stand beside them, without a database. */
class ExamplesTests {

    private static final Compiler COMPILER =
            new Compiler(StandardFieldTypes.registry(), new ElementKinds(List.of(new ExampleKind(List.of()))));

    private static Sketch desk() {
        return new Sketch()
                .object("Customer", "customers")
                .field("name", "text")
                .field("tier", "text")
                .object("Ticket", "tickets")
                .field("name", "text")
                .field("customer", "reference", Map.of("object", "Customer"))
                .field("miles", "wholeNumber")
                .field("service", "text")
                .ruled(new FieldRules(
                        "miles > 1000",
                        "customer.tier == 'GOLD'",
                        "actor.role == 'AGENT'",
                        "service != 'none'",
                        Texts.none(),
                        "miles > 5000 ? 'deep' : 'small'"));
    }

    private static List<Problem> findings(
            @Nullable String role, Map<String, Object> given, Map<String, Object> expect) {
        var body = new HashMap<String, Object>(
                Map.of("object", "Ticket", "given", given, "expect", Map.of("service", expect)));
        if (role != null) {
            body.put("role", role);
        }
        return COMPILER.check(desk().definition().withElements(List.of(new Element("examples", "e1", "first", body))));
    }

    @Test
    void holdsWhenTheRulesSayWhatIsExpected() {
        assertThat(findings(
                        "AGENT",
                        Map.of("miles", 6000, "service", "oil", "customer", Map.of("tier", "GOLD")),
                        Map.of("visible", true, "required", true, "readOnly", true, "valid", true, "default", "deep")))
                .isEmpty();
        assertThat(findings(
                        null,
                        Map.of("miles", 10, "service", "none", "customer", Map.of("tier", "SILVER")),
                        Map.of(
                                "visible",
                                false,
                                "required",
                                false,
                                "readOnly",
                                false,
                                "valid",
                                false,
                                "default",
                                "small")))
                .isEmpty();
    }

    @Test
    void showsWhatWasExpectedAndWhatCameOut() {
        assertThat(findings(null, Map.of("miles", 6000), Map.of("default", "small")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("metadata.example.failed");
                    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
                    assertThat(finding.message())
                            .isEqualTo("Example 'first' expects 'default' of field 'service' of Ticket to be 'small',"
                                    + " and it is 'deep'");
                    assertThat(finding.path()).isEqualTo(List.of("examples", "first", "expect", "service", "default"));
                });
        assertThat(findings(null, Map.of("miles", 6000), Map.of("visible", false, "required", true)))
                .extracting(Problem::message)
                .containsExactly(
                        "Example 'first' expects 'visible' of field 'service' of Ticket to be 'false', and it is"
                                + " 'true'",
                        "Example 'first' expects 'required' of field 'service' of Ticket to be 'true', and it is"
                                + " 'false'");
    }

    @Test
    void refusesNamesAndValuesThatThereAreNot() {
        assertThat(findings(null, Map.of("mils", 1), Map.of("visible", true)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("metadata.example.field-unknown");
                    assertThat(finding.advice()).isEqualTo("Did you mean 'miles'?");
                });
        assertThat(findings(null, Map.of("miles", "many"), Map.of("visible", true)))
                .extracting(Problem::code)
                .containsExactly("metadata.example.value-wrong");
    }

    private static List<Problem> formulas(Map<String, Object> given, Map<String, Object> expect) {
        var desk = new Sketch()
                .object("Customer", "customers")
                .field("name", "text")
                .field("discount", "wholeNumber")
                .field(
                        "share",
                        "formula",
                        Map.of("expression", "1 - discount / 100.0", "result", "decimal", "scale", 2))
                .object("Ticket", "tickets")
                .field("name", "text")
                .field("customer", "reference", Map.of("object", "Customer"))
                .field("hours", "wholeNumber")
                .field("price", "formula", Map.of("expression", "hours * 80", "result", "wholeNumber"))
                .field(
                        "total",
                        "formula",
                        Map.of("expression", "price * customer.share", "result", "decimal", "scale", 2))
                .ruled(new FieldRules("total > 100.0", null, null, null, Texts.none(), null));
        var body = Map.<String, Object>of("object", "Ticket", "given", given, "expect", expect);
        return COMPILER.check(desk.definition().withElements(List.of(new Element("examples", "e1", "first", body))));
    }

    @Test
    void computesFormulasFromWhatIsGiven() {
        var customer = Map.of("discount", 15);
        assertThat(formulas(
                        Map.of("hours", 2, "customer", customer),
                        Map.of("price", Map.of("value", 160), "total", Map.of("value", "136.00", "visible", true))))
                .isEmpty();
        assertThat(formulas(Map.of("hours", 2), Map.of("total", Map.of("visible", false))))
                .isEmpty();
        assertThat(formulas(
                        Map.of("price", 100, "customer", customer),
                        Map.of("total", Map.of("value", "85", "visible", false))))
                .isEmpty();
    }

    @Test
    void showsWhatFormulasCameTo() {
        assertThat(formulas(
                        Map.of("hours", 2),
                        Map.of("price", Map.of("value", 161), "hours", Map.of("value", 2), "name", Map.of("value", 2))))
                .extracting(Problem::code, Problem::message)
                .containsExactly(
                        tuple(
                                "metadata.example.not-computed",
                                "Example 'first' expects a value of 'hours', which is not computed"),
                        tuple(
                                "metadata.example.not-computed",
                                "Example 'first' expects a value of 'name', which is not computed"),
                        tuple(
                                "metadata.example.failed",
                                "Example 'first' expects 'value' of field 'price' of Ticket to be '161', and it is"
                                        + " '160'"));
        assertThat(formulas(Map.of("hours", 2), Map.of("price", Map.of("value", "many"))))
                .extracting(Problem::code)
                .containsExactly("metadata.example.value-wrong");
    }
}
