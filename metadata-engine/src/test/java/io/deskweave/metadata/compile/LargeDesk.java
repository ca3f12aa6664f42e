package io.deskweave.metadata.compile;

import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.definition.FieldRules;
import io.deskweave.metadata.definition.ObjectDefinition;
import io.deskweave.metadata.definition.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A desk that defined much: objects of fifty fields of ten types, labelled twice, with rules on every fifth field. */
final class LargeDesk {

    private static final int FIELDS = 50;
    private static final List<String> TYPES =
            List.of("text", "wholeNumber", "decimal", "choice", "date", "dateTime", "yesNo", "longText", "email");

    private LargeDesk() {}

    /** @param edition another number gives other texts of rules and another label or two */
    static Definition of(int objects, String edition) {
        return new Definition(IntStream.range(0, objects)
                .mapToObj(i -> object(i, objects, edition))
                .toList());
    }

    /** The same, with one rule, one label and one new field of it different. */
    static Definition changed(Definition definition, int round) {
        var objects = new ArrayList<>(definition.objects());
        var at = round % objects.size();
        var object = objects.get(at);
        var fields = new ArrayList<>(object.fields());
        fields.set(5, fields.get(5).withRules(rule("mileage1 > " + round)));
        fields.add(field(at, FIELDS, "text", Map.of(), "e"));
        objects.set(at, object.withFields(fields));
        return definition.withObjects(objects);
    }

    private static ObjectDefinition object(int number, int objects, String edition) {
        var fields = new ArrayList<FieldDefinition>();
        for (var i = 0; i < FIELDS; i++) {
            var type = TYPES.get(i % TYPES.size());
            var plain = i == 49
                    ? field(number, i, "reference", Map.of("object", "Thing" + (number + 1) % objects), edition)
                    : field(number, i, type, settings(type, number * FIELDS + i), edition);
            fields.add(i % 5 == 0 ? plain.withRules(rules(i, edition, number)) : plain);
        }
        return new ObjectDefinition(
                "o" + (number + 1),
                "Thing" + number,
                "things" + number,
                texts("Thing " + number),
                texts("What is known of things of the sort " + number),
                false,
                false,
                "text0",
                fields);
    }

    private static FieldDefinition field(
            int object, int number, String type, Map<String, Object> settings, String edition) {
        var name = name(type, number);
        return new FieldDefinition(
                "f" + (object * 100 + number + 1),
                name,
                List.of(),
                type,
                texts("Field %s %s".formatted(name, number == 3 ? edition : "")),
                texts("Tell us what is known of %s, as exactly as you can".formatted(name)),
                settings,
                number == 0,
                false,
                number % 10 == 1,
                false,
                false,
                FieldRules.none());
    }

    /** What the field with this number is called in every object. */
    static String name(int number) {
        return name(TYPES.get(number % TYPES.size()), number);
    }

    private static String name(String type, int number) {
        return (type.equals("wholeNumber") ? "mileage" : type) + number;
    }

    private static Map<String, Object> settings(String type, int many) {
        return switch (type) {
            case "choice" ->
                Map.of(
                        "options",
                        IntStream.range(0, 8)
                                .mapToObj(i -> Map.of(
                                        "key",
                                        "KEY_" + i,
                                        "labels",
                                        texts("Option %d of %d".formatted(i, many))
                                                .byLanguage()))
                                .toList());
            case "decimal" -> Map.of("precision", 12, "scale", 2);
            default -> Map.of();
        };
    }

    private static FieldRules rules(int field, String edition, int object) {
        var many = object * FIELDS + field;
        return switch (field % 3) {
            case 0 -> rule("choice3 == 'KEY_%d' && mileage1 > %d // %s".formatted(many % 8, many, edition));
            case 1 -> rule("size(text0) > %d || choice3 in ['KEY_1', 'KEY_2'] // %s".formatted(many, edition));
            default ->
                rule("dateTime5 < now + hours(%d) && !(yesNo6 || mileage1 >= 10) // %s".formatted(many, edition));
        };
    }

    private static FieldRules rule(String text) {
        return new FieldRules(null, text, null, null, Texts.none(), null);
    }

    private static Texts texts(String text) {
        return new Texts(Map.of("en", text, "zh-CN", "字段 " + text));
    }
}
