package io.deskweave.metadata.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.metadata.changes.Differences;
import io.deskweave.metadata.definition.Conversion;
import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.definition.Finding;
import io.deskweave.metadata.definition.ObjectDefinition;
import io.deskweave.metadata.definition.Retyping;
import io.deskweave.metadata.definition.Texts;
import io.deskweave.metadata.elements.ElementKinds;
import io.deskweave.metadata.testing.Sketch;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DocumentTests {

    private static final Definition IN_FORCE = new Sketch()
            .object("Asset", "assets")
            .field("name", "text", Map.of("lengthMax", 50), "required")
            .field("price", "decimal", Map.of("precision", 10, "scale", 2), "retired")
            .field("number", "autoNumber", Map.of("prefix", "A-"), "locked")
            .definition();

    private static final Conversion CONVERSION =
            new Conversion(null, "Asia/Shanghai", Map.of("few", "3"), Conversion.Otherwise.LEAVE_EMPTY);

    @Test
    void comesBackAsItWent() {
        var document = DefinitionDocument.write(IN_FORCE);

        assertThat(DefinitionDocument.check(document, ElementKinds.none())).isEmpty();
        assertThat(Differences.between(IN_FORCE, DefinitionDocument.read(document, IN_FORCE)))
                .isEmpty();
    }

    @Test
    void knowsElementsWithoutIdsByTheirNamesAndGivesNewOnesIds() {
        Map<String, Object> document = Map.of(
                "objects",
                List.of(Map.of(
                        "name",
                        "Asset",
                        "plural",
                        "assets",
                        "fields",
                        List.of(
                                Map.of("name", "name", "type", "text"),
                                Map.of("name", "colour", "type", "text", "locked", true),
                                Map.of("id", "s_taken", "name", "size", "type", "text")))));

        var read = DefinitionDocument.read(document, IN_FORCE);

        assertThat(read.objects()).extracting(object -> object.id()).containsExactly("o1");
        // What is retired need not be spoken of.
        assertThat(read.objects().getFirst().fields())
                .extracting(FieldDefinition::id)
                .containsExactly("f1", "f2", "f4", "f5");
        assertThat(read.objects().getFirst().fields()).noneMatch(FieldDefinition::locked);
    }

    @Test
    void statesTheTypeThatAFieldIsToBe() {
        var to = new Retyping("f1$7", "choice", Map.of("options", List.of(Map.of("key", "L"))), CONVERSION);
        var onItsWay = named(field -> field.withRetyping(Optional.of(to)));

        var document = DefinitionDocument.write(onItsWay);

        assertThat(DefinitionDocument.check(document, ElementKinds.none())).isEmpty();
        assertThat(name(document)).containsEntry("type", "choice").doesNotContainKeys("retyping", "column", "former");
        assertThat(DefinitionDocument.read(document, onItsWay)).isEqualTo(onItsWay);
        // And when it has arrived.
        var arrived = onItsWay.retyped();
        assertThat(DefinitionDocument.read(document, arrived)).isEqualTo(arrived);
        assertThat(DefinitionDocument.read(DefinitionDocument.write(arrived), arrived))
                .isEqualTo(arrived);
        // In a desk where it was not begun, it is begun.
        assertThat(DefinitionDocument.read(document, IN_FORCE))
                .isEqualTo(named(field -> field.withRetyping(Optional.of(to.withColumn("")))));
        // What states the old type takes it back.
        assertThat(DefinitionDocument.read(DefinitionDocument.write(IN_FORCE), onItsWay))
                .isEqualTo(IN_FORCE);
    }

    @Test
    void keepsTheWayOfReadingUnlessItSaysAnother() {
        var to = new Retyping("f1$7", "wholeNumber", Map.of(), CONVERSION);
        var onItsWay = named(field -> field.withRetyping(Optional.of(to)));
        var document = DefinitionDocument.write(onItsWay);

        name(document).remove("conversion");
        assertThat(DefinitionDocument.read(document, onItsWay)).isEqualTo(onItsWay);
        name(document).put("conversion", Map.of("texts", Map.of("many", "9")));
        assertThat(DefinitionDocument.check(document, ElementKinds.none())).isEmpty();
        assertThat(retyping(DefinitionDocument.read(document, onItsWay)))
                .contains(new Retyping(
                        "f1$7",
                        "wholeNumber",
                        Map.of(),
                        new Conversion(null, "", Map.of("many", "9"), Conversion.Otherwise.REFUSE)));
    }

    @Test
    void readsValuesAnewForSettingsOnlyWhereItMust() {
        var document = DefinitionDocument.write(IN_FORCE);
        name(document).put("settings", Map.of("lengthMax", 9));
        BiPredicate<FieldDefinition, FieldDefinition> never = (before, after) -> false;

        // Without a conversion it is the change of settings that people would make, and is judged as that.
        assertThat(retyping(DefinitionDocument.read(document, IN_FORCE, 0, never)))
                .isEmpty();
        name(document).put("conversion", Map.of());
        assertThat(retyping(DefinitionDocument.read(document, IN_FORCE, 0, never)))
                .contains(new Retyping("", "text", Map.of("lengthMax", 9), Conversion.plain()));
        assertThat(retyping(DefinitionDocument.read(document, IN_FORCE))).isEmpty();
        assertThat(DefinitionDocument.check(
                        change(document, Map.of("otherwise", "GUESS", "more", 1)), ElementKinds.none()))
                .extracting(Finding::message)
                .containsExactlyInAnyOrder(
                        "'objects.0.fields.0.conversion.otherwise' is none of REFUSE, LEAVE_EMPTY",
                        "'objects.0.fields.0.conversion.more' is not known here");
    }

    @Test
    void comesBackAsItWentWithWhatIsDeleted() {
        var shelf = new ObjectDefinition(
                "o9", "Shelf", "shelves", Texts.none(), Texts.none(), false, true, true, "", List.of());
        var deleted = named(FieldDefinition::dropped)
                .withObjects(List.of(named(FieldDefinition::dropped).objects().getFirst(), shelf));
        var document = DefinitionDocument.write(deleted);

        assertThat(DefinitionDocument.check(document, ElementKinds.none())).isEmpty();
        assertThat(name(document)).containsEntry("deleted", true);
        assertThat(DefinitionDocument.read(document, deleted)).isEqualTo(deleted);
    }

    private static Definition named(UnaryOperator<FieldDefinition> change) {
        return IN_FORCE.withObjects(IN_FORCE.objects().stream()
                .map(object -> object.withFields(object.fields().stream()
                        .map(field -> field.id().equals("f1") ? change.apply(field) : field)
                        .toList()))
                .toList());
    }

    private static Optional<Retyping> retyping(Definition definition) {
        return definition.objects().getFirst().fields().getFirst().storage().retyping();
    }

    private static Map<String, Object> change(Map<String, Object> document, Map<String, Object> conversion) {
        name(document).put("conversion", conversion);
        return document;
    }

    /** The field, to be changed in the document itself. */
    @SuppressWarnings("unchecked")
    private static Map<String, Object> name(Map<String, Object> document) {
        return (Map<String, Object>) first(((Map<String, Object>) first(document.get("objects"))).get("fields"));
    }

    private static Object first(@Nullable Object list) {
        return ((List<?>) Objects.requireNonNull(list)).getFirst();
    }

    @Test
    void saysEverythingThatIsWrongWithItsForm() {
        Map<String, Object> document = Map.of(
                "objects",
                List.of(
                        Map.of(
                                "name",
                                7,
                                "colour",
                                "red",
                                "fields",
                                List.of(
                                        "x",
                                        Map.of("name", "a", "type", "text", "labels", Map.of("en", 1)),
                                        Map.of("name", "b", "rules", Map.of("when", "x")))),
                        "y"),
                "more",
                1);

        assertThat(DefinitionDocument.check(document, ElementKinds.none()))
                .allMatch(finding -> finding.code().equals("metadata.document.malformed"))
                .extracting(Finding::message)
                .containsExactlyInAnyOrder(
                        "'more' is not known here",
                        "'objects.0.name' is not a text",
                        "'objects.0.colour' is not known here",
                        "'objects.0.plural' is missing",
                        "'objects.0.fields.0' is not an object",
                        "'objects.0.fields.1.labels' is not an object of texts by language,"
                                + " such as {\"en\": \"Form\", \"zh-CN\": \"表单\"}",
                        "'objects.0.fields.2.type' is missing",
                        "'objects.0.fields.2.rules.when' is not known here",
                        "'objects.1' is not an object");
        assertThat(DefinitionDocument.check(Map.of(), ElementKinds.none()))
                .extracting(Finding::message)
                .containsExactly("'objects' is missing");
    }
}
