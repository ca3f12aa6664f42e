package io.deskweave.metadata.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.metadata.compile.DefinitionMaps;
import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.definition.Finding;
import io.deskweave.metadata.definition.Limits;
import io.deskweave.metadata.elements.ElementKinds;
import io.deskweave.metadata.kinds.StandardFieldTypes;
import io.deskweave.metadata.uses.RetiredButUsed;
import io.deskweave.metadata.uses.Uses;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What can be wrong with formulas and roll-ups is found when they are written, with its place. */
class ComputedFieldsTests {

    private final Map<String, List<Map<String, Object>>> fields = new TreeMap<>(Map.of(
            "Order", new ArrayList<>(List.of(field("f1", "name", "text", Map.of()))),
            "Line",
                    new ArrayList<>(List.of(
                            field("f2", "name", "text", Map.of()),
                            field("f3", "order", "reference", Map.of("object", "Order", "inverse", "lines")),
                            field("f4", "price", "decimal", Map.of()),
                            field("f5", "quantity", "wholeNumber", Map.of()),
                            field("f6", "sentOn", "date", Map.of())))));

    private static Map<String, Object> field(String id, String name, String type, Map<String, Object> settings) {
        return new TreeMap<>(Map.of("id", id, "name", name, "type", type, "settings", settings));
    }

    private void formula(String object, String name, String expression, String result) {
        add(object, name, "formula", Map.of("expression", expression, "result", result));
    }

    private List<Map<String, Object>> fields(String object) {
        return fields.computeIfAbsent(object, name -> new ArrayList<>());
    }

    private void add(String object, String name, String type, Map<String, Object> settings) {
        var id = "f" + (10 + fields.values().stream().mapToInt(List::size).sum());
        fields(object).add(field(id, name, type, settings));
    }

    private Definition definition() {
        var objects = new ArrayList<Map<String, Object>>();
        fields.forEach((name, all) -> objects.add(Map.of(
                "id",
                "o" + name.length(),
                "name",
                name,
                "plural",
                name.toLowerCase(Locale.ROOT) + "List",
                "titleField",
                "name",
                "fields",
                all)));
        return DefinitionMaps.read(Map.of("objects", objects));
    }

    private List<String> found() {
        return Rules.check(definition(), StandardFieldTypes.registry(), ElementKinds.none(), Limits.STANDARD).stream()
                .map(problem -> {
                    var place = ((Finding) problem).place();
                    var at = place == null ? "" : " " + place.line() + ":" + place.column();
                    return problem.code() + at + " " + problem.message() + " > " + problem.advice();
                })
                .toList();
    }

    @Test
    void takesWhatIsSound() {
        formula("Line", "amount", "price * quantity", "decimal");
        formula("Line", "late", "sentOn == null", "yesNo");
        add(
                "Order",
                "net",
                "rollUp",
                Map.of("list", "lines", "function", "sum", "field", "amount", "result", "decimal"));
        add("Order", "count", "rollUp", Map.of("list", "lines", "function", "count", "condition", "quantity > 3"));
        formula("Order", "gross", "net * 1.19", "decimal");
        assertThat(found()).isEmpty();
    }

    @Test
    void pointsAtThePlaceInTheText() {
        formula("Line", "amount", "price *\n quantitty", "decimal");
        assertThat(found())
                .singleElement()
                .asString()
                .startsWith("metadata.rule.name-unknown 2:2 expression of field 'amount' of Line, line 2, column 2: ")
                .endsWith("Did you mean 'quantity'?");
    }

    @Test
    void refusesWhatHasAnotherTypeThanItsField() {
        formula("Line", "amount", "price * quantity", "wholeNumber");
        assertThat(found()).singleElement().asString().startsWith("metadata.rule.result-wrong 1:7 ");
    }

    @Test
    void refusesWhatIsAnotherTheNextTime() {
        formula("Line", "late", "sentOn < today || actor.kind == 'PERSON'", "yesNo");
        assertThat(found()).hasSize(2).first().asString().startsWith("metadata.computed.not-lasting 1:10 ");
        assertThat(found()).last().asString().contains("'actor.kind' is another one the next time");
    }

    @Test
    void showsTheWholeWayOfACircle() {
        formula("Line", "share", "price / order.net", "decimal");
        add(
                "Order",
                "sum",
                "rollUp",
                Map.of("list", "lines", "function", "sum", "field", "share", "result", "decimal"));
        formula("Order", "net", "sum * 0.81", "decimal");
        assertThat(found())
                .singleElement()
                .asString()
                .startsWith("metadata.computed.circle These fields would be computed from each other: "
                        + "Line.share → Order.net → Order.sum → Line.share");
    }

    @Test
    void knowsTheListsAndFieldsThatThereAre() {
        add("Order", "a", "rollUp", Map.of("list", "linse", "function", "count"));
        add("Order", "b", "rollUp", Map.of("list", "lines", "function", "sum", "field", "prise", "result", "decimal"));
        add("Order", "c", "rollUp", Map.of("list", "lines", "function", "sum", "field", "sentOn", "result", "decimal"));
        add("Order", "d", "rollUp", Map.of("list", "lines", "function", "max", "field", "price", "result", "date"));
        add("Order", "e", "rollUp", Map.of("list", "lines", "function", "count", "condition", "order.name == 1"));
        assertThat(found().stream()
                        .map(each -> each.substring(0, each.indexOf(' ')))
                        .toList())
                .containsExactly(
                        "metadata.roll-up.list-unknown",
                        "metadata.roll-up.field-unknown",
                        "metadata.roll-up.result-wrong",
                        "metadata.roll-up.result-wrong",
                        "metadata.rule.types-differ");
        assertThat(found().get(0)).endsWith("Did you mean 'lines'?");
        assertThat(found().get(1)).endsWith("Did you mean 'price'?");
    }

    @Test
    void asksForAllSettings() {
        add("Line", "a", "formula", Map.of("result", "decimal"));
        add("Line", "b", "formula", Map.of("expression", "price"));
        add("Line", "c", "formula", Map.of("expression", "price", "result", "place", "default", 1));
        add("Line", "d", "rollUp", Map.of("list", "lines", "function", "median"));
        add("Line", "e", "formula", Map.of("expression", "name", "result", "choice"));
        assertThat(found().stream()
                        .map(each -> each.substring(0, each.indexOf(' ')))
                        .toList())
                .containsExactly(
                        "metadata.setting.missing",
                        "metadata.setting.missing",
                        "metadata.setting.unknown",
                        "metadata.setting.malformed",
                        "metadata.setting.malformed",
                        "metadata.setting.missing",
                        "metadata.setting.missing");
    }

    @Test
    void keepsFieldsThatAreReadFromBeingRetired() {
        formula("Line", "amount", "price * quantity", "decimal");
        add(
                "Order",
                "net",
                "rollUp",
                Map.of("list", "lines", "function", "sum", "field", "amount", "result", "decimal"));
        var current = definition();
        var types = StandardFieldTypes.registry();
        assertThat(Uses.in(current, types, ElementKinds.none()))
                .extracting(use -> use.used() + " " + use.object() + "." + use.field() + "." + use.part())
                .contains("f4 Line.amount.expression", "f3 Order.net.list", "f16 Order.net.field");

        fields("Line").get(2).put("retired", true);
        fields("Line").get(5).put("retired", true);
        assertThat(RetiredButUsed.check(current, definition(), types, ElementKinds.none()))
                .extracting(Finding::message)
                .containsExactly("Field 'amount' of Line would be retired, but is used: field of field 'net' of Order");
    }
}
