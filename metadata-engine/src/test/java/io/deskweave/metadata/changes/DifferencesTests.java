package io.deskweave.metadata.changes;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.metadata.definition.Conversion;
import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.definition.Element;
import io.deskweave.metadata.definition.FieldRules;
import io.deskweave.metadata.definition.Texts;
import io.deskweave.metadata.drafts.Difference;
import io.deskweave.metadata.drafts.DraftChange;
import io.deskweave.metadata.drafts.DraftChange.AddField;
import io.deskweave.metadata.drafts.DraftChange.AddObject;
import io.deskweave.metadata.drafts.DraftChange.ChangeField;
import io.deskweave.metadata.drafts.DraftChange.FieldChange;
import io.deskweave.metadata.drafts.DraftChange.NewField;
import io.deskweave.metadata.drafts.DraftChange.PutElement;
import io.deskweave.metadata.drafts.DraftChange.RemoveElement;
import io.deskweave.metadata.drafts.DraftChange.RetireField;
import io.deskweave.metadata.drafts.DraftChange.RetypeField;
import io.deskweave.metadata.edits.Edit;
import io.deskweave.metadata.testing.Golden;
import io.deskweave.metadata.testing.Sketch;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every kind of difference, as values and in words. */
class DifferencesTests {

    private static final Definition BEFORE = new Sketch()
            .object("Thing", "things")
            .field("name", "text", Map.of("lengthMax", 50))
            .field("size", "text")
            .field("weight", "wholeNumber", Map.of("max", 10))
            .field("state", "choice", options("NEW", "DONE"))
            .field("gone", "text", Map.of(), "retired")
            .field("note", "text")
            .definition()
            .withElements(List.of(
                    view("first", "name"),
                    view("second", "name"),
                    new Element("views", "e3", "third", Map.of("object", "Thing"))));

    private static Map<String, Object> options(String... keys) {
        return Map.of(
                "options",
                List.of(keys).stream()
                        .map(key -> new TreeMap<>(Map.of("key", key, "labels", Map.of("en", key))))
                        .toList());
    }

    private static Element view(String name, String field) {
        return new Element("views", name.equals("first") ? "e1" : "e2", name, body(field));
    }

    private static Map<String, Object> body(String field) {
        return Map.of("object", "Thing", "labels", Map.of("en", "View"), "columns", List.of(Map.of("field", field)));
    }

    private static List<DraftChange> changes() {
        return List.of(
                new AddObject("Other", "others", in("Other"), Texts.none()),
                new AddField(
                        "Thing",
                        new NewField("more", "date", Texts.none(), Texts.none(), Map.of(), false, false, true)),
                change("name", new FieldChange("title", in("Title"), in("Say it"), null, true, true, true)),
                change("weight", new FieldChange(null, null, null, Map.of("max", 20), null, null, null)),
                change("state", new FieldChange(null, null, null, options("NEW", "DONE", "LATE"), null, null, null)),
                ruled(new FieldRules("size != null", null, null, "size != 'x'", in("Not x"), "'none'")),
                new RetireField("Thing", "note"),
                new DraftChange.RestoreField("Thing", "gone"),
                new RetypeField("Thing", "size", "wholeNumber", Map.of(), Conversion.plain()),
                new PutElement("views", "first", "latest", body("title")),
                new PutElement("views", "fourth", null, body("size")),
                new RemoveElement("views", "second"));
    }

    private static Texts in(String text) {
        return new Texts(Map.of("en", text));
    }

    private static DraftChange change(String field, FieldChange change) {
        return new ChangeField("Thing", field, change);
    }

    private static DraftChange ruled(FieldRules rules) {
        return change("weight", new FieldChange(null, null, null, null, null, null, null, rules, null));
    }

    @Test
    void tellsEveryKindWithWhatWasAndWhatIs() {
        var after = BEFORE;
        for (var change : changes()) {
            after = Edit.apply(BEFORE, after, change);
        }
        var there = Differences.between(BEFORE, after);
        var back = Differences.between(after, BEFORE);

        Golden.assertMatches("differences.txt", text(there) + "\nand back\n\n" + text(back));
        var kinds = EnumSet.noneOf(Difference.Kind.class);
        there.forEach(each -> kinds.add(each.kind()));
        back.forEach(each -> kinds.add(each.kind()));
        assertThat(kinds).containsExactlyInAnyOrder(Difference.Kind.values());
        assertThat(Differences.between(after, after)).isEmpty();
    }

    private static String text(List<Difference> differences) {
        return differences.stream()
                .map(each -> "%s %s%n  %s -> %s%n  %s%n"
                        .formatted(
                                each.kind(),
                                String.join(".", each.path()),
                                each.before(),
                                each.after(),
                                each.summary()))
                .collect(Collectors.joining());
    }
}
