package io.deskweave.metadata.publish;

import static io.deskweave.metadata.publish.Desk.field;
import static io.deskweave.metadata.publish.Desk.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.metadata.compile.CanonicalJson;
import io.deskweave.metadata.drafts.Difference;
import io.deskweave.metadata.drafts.Documents;
import io.deskweave.metadata.drafts.Documents.Applied;
import io.deskweave.metadata.drafts.Documents.ApplyOrder;
import io.deskweave.metadata.drafts.DraftChange.PutElement;
import io.deskweave.metadata.drafts.DraftChange.RetireField;
import io.deskweave.metadata.drafts.DraftChange.RetireObject;
import io.deskweave.platform.testing.TestPlatform;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A definition kept in git with all that is retired in it, applied where it is from and elsewhere. */
class DocumentHistoryTests {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<String, Object> VIEW =
            Map.of("object", "Asset", "columns", List.of(Map.of("field", "name")));

    private final Desk desk = Desk.in(TestPlatform.CN_EAST);

    @BeforeEach
    void retireAFieldWithAValueAndAnObject() {
        desk.publish(
                object("Asset", "assets"),
                field("Asset", "name", "text"),
                field("Asset", "price", "wholeNumber"),
                object("Shelf", "shelves"),
                field("Shelf", "name", "text"),
                new PutElement("views", "all", null, VIEW));
        desk.database()
                .write(
                        desk.scope(),
                        sql -> sql.execute(
                                "insert into {0} (f1, f2, release) values ('Pump', 90, 1)", table(desk, "o1")));
        desk.publish(
                new RetireField("Asset", "price"),
                new RetireObject("Shelf"),
                new PutElement("views", "all", "everything", VIEW));
    }

    @Test
    void changesNothingWhereItIsFromWithOrWithoutWhatIsRetired() {
        var document = document(desk);
        assertThat(apply(desk, document).changes()).isEmpty();

        fields(document, 0).removeIf(each -> "f2".equals(each.get("id")));
        objects(document).removeIf(each -> "o2".equals(each.get("id")));
        var applied = apply(desk, document);

        assertThat(applied.findings()).isEmpty();
        assertThat(applied.changes()).isEmpty();
        // What is in use must be spoken of.
        fields(document, 0).removeFirst();
        assertThat(apply(desk, document).findings())
                .extracting(finding -> finding.code())
                .contains("metadata.field.removed");
    }

    @Test
    void restoresWhatItSaysToBeInUse() {
        var document = document(desk);
        fields(document, 0).forEach(each -> each.put("retired", false));

        var applied = apply(desk, document);

        assertThat(applied.changes()).extracting(Difference::summary).containsExactly("Field price of Asset restored");
        desk.publish(applied.revision(), Desk.WARNINGS);
        var values = desk.database()
                .read(
                        desk.scope(),
                        sql -> sql.fetch("select f2 from {0}", table(desk, "o1"))
                                .getValues(0, Long.class));
        assertThat(values).containsExactly(90L);
    }

    @Test
    void isTheSameTextWhenAnotherDeskHasPublishedIt() {
        var other = Desk.in(TestPlatform.EU_WEST);
        var document = document(desk);
        // Also with what is gone for good: its id and name stay taken there, and nothing is made for it.
        fields(document, 0)
                .add(JSON.readValue(
                        CanonicalJson.of(fields(document, 0).getFirst())
                                .replace("\"f1\"", "\"f9\"")
                                .replace("\"name\":\"name\"", "\"name\":\"gone\"")
                                .replace("\"retired\":false", "\"retired\":true,\"deleted\":true"),
                        new TypeReference<Map<String, Object>>() {}));
        objects(document).getLast().put("deleted", true);

        var applied = apply(other, document);
        assertThat(applied.findings()).isEmpty();
        other.publish(applied.revision(), Desk.WARNINGS);

        assertThat(CanonicalJson.of(document(other))).isEqualTo(CanonicalJson.of(document));
        assertThat(other.columns("o1"))
                .anyMatch(column -> column.startsWith("f2 "))
                .noneMatch(column -> column.startsWith("f9 "));
        assertThat(other.columns("o2")).isEmpty();
        assertThat(apply(other, document).changes()).isEmpty();
        // The next field gets the next id, as it would where the document is from.
        other.publish(field("Asset", "next", "text"));
        assertThat(other.columns("o1")).anyMatch(column -> column.startsWith("f10 "));
    }

    /** Documents that people write say names, also such as a thing had before. */
    @Test
    void knowsWhatHasNoIdByItsFormerName() {
        var document = document(desk);
        objects(document).forEach(each -> each.remove("id"));
        fields(document, 0).forEach(each -> each.remove("id"));
        var view = maps(document.get("views")).getFirst();
        assertThat(view).containsEntry("formerNames", List.of("all"));
        view.remove("id");
        view.remove("formerNames");
        view.put("name", "all");

        var applied = apply(desk, document);

        assertThat(applied.findings()).isEmpty();
        assertThat(applied.changes())
                .extracting(Difference::summary)
                .containsExactly("all of views: name, until now everything");
        desk.publish(applied.revision(), Desk.WARNINGS);
        assertThat(maps(document(desk).get("views")).getFirst())
                .containsEntry("id", "e1")
                .containsEntry("formerNames", List.of("everything"));
        assertThat(apply(desk, document).changes()).isEmpty();
    }

    private static Applied apply(Desk desk, Map<String, Object> document) {
        int revision = desk.drafts().current(desk.scope()).revision();
        return documents(desk).apply(desk.scope(), new ApplyOrder(revision, document, false));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> document(Desk desk) {
        return JSON.readValue(CanonicalJson.of(documents(desk).definition(desk.scope(), null)), Map.class);
    }

    private static Documents documents(Desk desk) {
        return desk.platform().bean(Documents.class);
    }

    private static List<Map<String, Object>> objects(Map<String, Object> document) {
        return maps(document.get("objects"));
    }

    private static List<Map<String, Object>> fields(Map<String, Object> document, int object) {
        return maps(objects(document).get(object).get("fields"));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> maps(@Nullable Object list) {
        return (List<Map<String, Object>>) Objects.requireNonNull(list);
    }

    private static Table<?> table(Desk desk, String id) {
        return DSL.table(DSL.name(desk.scope().tenant().schema().value(), id));
    }
}
