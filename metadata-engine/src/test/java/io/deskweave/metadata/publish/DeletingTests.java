package io.deskweave.metadata.publish;

import static io.deskweave.metadata.publish.Desk.field;
import static io.deskweave.metadata.publish.Desk.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.deskweave.metadata.definition.FieldGuards;
import io.deskweave.metadata.definition.FieldRules;
import io.deskweave.metadata.definition.Texts;
import io.deskweave.metadata.drafts.Comparisons;
import io.deskweave.metadata.drafts.Comparisons.Consequence;
import io.deskweave.metadata.drafts.DraftChange;
import io.deskweave.metadata.drafts.DraftChange.AddField;
import io.deskweave.metadata.drafts.DraftChange.ChangeField;
import io.deskweave.metadata.drafts.DraftChange.DeleteField;
import io.deskweave.metadata.drafts.DraftChange.FieldChange;
import io.deskweave.metadata.drafts.DraftChange.NewField;
import io.deskweave.metadata.drafts.DraftChange.RestoreField;
import io.deskweave.metadata.drafts.DraftChange.RetireField;
import io.deskweave.metadata.drafts.Releases.Deletion;
import io.deskweave.metadata.drafts.Releases.PublishOrder;
import io.deskweave.metadata.drafts.Releases.Release;
import io.deskweave.metadata.drafts.Releases.RollBackOrder;
import io.deskweave.platform.problems.Problem;
import io.deskweave.platform.problems.Refused;
import io.deskweave.platform.testing.TestPlatform;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Fields that go with their columns. */
class DeletingTests {

    private final Desk desk = Desk.in(TestPlatform.CN_EAST);
    private final String schema = desk.scope().tenant().schema().value();

    @BeforeEach
    void publishesFields() {
        desk.publish(
                object("Asset", "assets"),
                field("Asset", "name", "text"),
                field("Asset", "colour", "text", Map.of(), "indexed"),
                field("Asset", "price", "money", Map.of("currencies", List.of("CNY"))),
                field("Asset", "number", "autoNumber", Map.of("prefix", "A-")));
        desk.insert("o1", Map.of("f1", "Lamp", "f2", "red"));
        desk.insert("o1", Map.of("f1", "Shade", "f2", "blue"));
    }

    private static DraftChange delete(String field) {
        return new DeleteField("Asset", field);
    }

    private static DraftChange retire(String field) {
        return new RetireField("Asset", field);
    }

    @Test
    void dropsWhatIsEmptyAndRetired() {
        desk.publish(retire("price"));
        var release = desk.publish(delete("price"));

        assertThat(release.changes())
                .extracting(change -> change.kind() + " " + change.object() + "." + change.field())
                .containsExactly("REMOVED Asset.price");
        assertThat(columns()).containsExactly("f1", "f2", "f4");
    }

    @Test
    void dropsNumbersWithTheirSequence() {
        desk.publish(retire("number"));
        publish(delete("number"), new Deletion("Asset", "number", 2));

        assertThat(columns()).containsExactly("f1", "f2", "f3", "f3$currency");
        assertThat(number(
                        "select count(*)::int from pg_sequences where schemaname = '%s' and sequencename like 'f4%%'"))
                .isZero();
    }

    @Test
    void asksForTheNameAndTheNumberOfValues() {
        desk.publish(retire("colour"));
        int revision = desk.change(delete("colour"));

        assertThat(desk.platform().bean(Comparisons.class).ofDraft(desk.scope()))
                .containsExactly(new Consequence(Consequence.Kind.VALUE_DELETED, "Asset", "colour", null, 2, false));
        assertThat(refusal(() -> desk.publish(revision, Desk.WARNINGS)))
                .extracting(Problem::message)
                .contains("2 records of Asset would lose their value in field 'colour' for good");
        for (var wrong : List.of(
                new Deletion("Asset", "colour", 1),
                new Deletion("Asset", "price", 2),
                new Deletion("Shelf", "colour", 2))) {
            assertThat(refusal(() -> ordered(revision, wrong)))
                    .extracting(Problem::code)
                    .contains("metadata.field.deletion-unconfirmed");
        }
        publish(revision, new Deletion("Asset", "colour", 2));
        assertThat(columns()).containsExactly("f1", "f3", "f3$currency", "f4");
        assertThat(desk.indexes("o1")).noneMatch(index -> index.startsWith("f2"));
    }

    @Test
    void forgetsWhatDeletedRecordsKept() {
        define("insert into %1$s.bin (deletion, step, object, record, field, kept, deleted_by) values"
                + " (uuidv7(), 1, 'o1', uuidv7(), null, '{\"f1\": \"Lamp\", \"f2\": \"red\"}', uuidv7())");
        desk.publish(retire("colour"));
        publish(delete("colour"), new Deletion("Asset", "colour", 2));

        assertThat(text("select kept::text from %s.bin")).isEqualTo("{\"f1\": \"Lamp\"}");
    }

    @Test
    void givesTheIdToNoOtherField() {
        desk.publish(retire("number"));
        publish(delete("number"), new Deletion("Asset", "number", 2));
        desk.publish(field("Asset", "serial", "text"));

        assertThat(columns()).containsExactly("f1", "f2", "f3", "f3$currency", "f5");
    }

    @Test
    void comesBackEmptyWithAWarning() {
        desk.publish(retire("colour"));
        publish(delete("colour"), new Deletion("Asset", "colour", 2));

        assertThat(refusal(() -> desk.releases().rollBack(desk.scope(), new RollBackOrder(1, null, "", false))))
                .extracting(Problem::message)
                .containsExactly("Field 'colour' of Asset comes back without values, for it was deleted since");
        var back = desk.releases().rollBack(desk.scope(), new RollBackOrder(1, null, "", true));

        assertThat(back.changes())
                .extracting(change -> change.kind() + " " + change.field())
                .containsExactly("ADDED colour");
        assertThat(columns()).containsExactly("f1", "f3", "f3$currency", "f4", "f2");
        assertThat(number("select count(f2)::int from %s.o1")).isZero();
        // Built already, or waiting to be.
        assertThat(number("select count(*)::int from (select name from %1$s.pending_index where name = 'f2_index' union"
                        + " select indexname from pg_indexes where schemaname = '%1$s' and indexname = 'f2_index') x"))
                .isEqualTo(1);

        // To the release that had deleted it: it is retired and keeps what it has got.
        desk.insert("o1", Map.of("f2", "green"));
        desk.releases().rollBack(desk.scope(), new RollBackOrder(3, null, "", true));
        assertThat(number("select count(f2)::int from %s.o1")).isEqualTo(1);
        assertThat(desk.models()
                        .current(desk.scope())
                        .model()
                        .object("Asset")
                        .orElseThrow()
                        .field("colour"))
                .isEmpty();
    }

    @Test
    void isRestoredEmptyByADraftAndTakenBackBefore() {
        desk.publish(retire("colour"));
        desk.change(delete("colour"));
        desk.publish(new RestoreField("Asset", "colour"));
        assertThat(number("select count(f2)::int from %s.o1")).isEqualTo(2);

        desk.publish(retire("colour"));
        publish(delete("colour"), new Deletion("Asset", "colour", 2));
        desk.publish(new RestoreField("Asset", "colour"));
        assertThat(number("select count(f2)::int from %s.o1")).isZero();
    }

    @Test
    void refusesWhatIsInUse() {
        assertRefused(delete("colour"), "metadata.field.deletion-early");
        desk.publish(new ChangeField(
                "Asset",
                "name",
                new FieldChange(
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        new FieldRules(null, "colour == 'red'", null, null, Texts.none(), null),
                        null)));
        assertThat(refusal(() -> desk.change(retire("colour"))))
                .extracting(Problem::message)
                .contains(
                        "Field 'colour' of Asset would be retired, but is used: requiredWhen of field 'name' of Asset");
    }

    @Test
    void refusesWhatOthersAreUniqueWithin() {
        desk.publish(new AddField(
                "Asset",
                new NewField(
                        "serial",
                        "text",
                        Texts.none(),
                        Texts.none(),
                        Map.of(),
                        false,
                        true,
                        false,
                        FieldRules.none(),
                        FieldGuards.none().withUniqueWithin(List.of("colour")))));
        // Its index would go along, and be missed when the field that is unique comes back.
        desk.publish(retire("serial"), retire("colour"));

        assertRefused(delete("colour"), "metadata.field.deletion-scoped");
        assertThat(columns()).contains("f2");
    }

    @Test
    void refusesToChangeWhatIsDeleted() {
        desk.publish(retire("price"));
        desk.publish(delete("price"));

        assertRefused(
                new ChangeField("Asset", "price", new FieldChange("cost", null, null, null, null, null, null)),
                "metadata.field.deleted");
    }

    private Release publish(DraftChange change, Deletion deletion) {
        return publish(desk.change(change), deletion);
    }

    /** What goes is taken along first. */
    private Release publish(int revision, Deletion deletion) {
        desk.export(deletion.object(), deletion.field());
        return ordered(revision, deletion);
    }

    private Release ordered(int revision, Deletion deletion) {
        return desk.releases()
                .publish(desk.scope(), new PublishOrder(revision, "a test", Desk.WARNINGS, List.of(deletion)));
    }

    private void assertRefused(DraftChange change, String... codes) {
        assertThat(refusal(() -> desk.change(change))).extracting(Problem::code).containsExactly(codes);
    }

    private static List<Problem> refusal(ThrowingCallable work) {
        var found = new ArrayList<Problem>();
        assertThatThrownBy(work).isInstanceOfSatisfying(Refused.class, refused -> found.addAll(refused.problems()));
        return found;
    }

    /** Those of fields alone. */
    private List<String> columns() {
        return desk.columns("o1").stream()
                .map(column -> column.substring(0, column.indexOf(' ')))
                .filter(column -> column.matches("f[0-9].*"))
                .toList();
    }

    private void define(String sql) {
        desk.database().define(desk.scope(), context -> context.execute(sql.formatted(schema)));
    }

    private int number(String sql) {
        return desk.database()
                .define(
                        desk.scope(),
                        context -> context.fetchSingle(sql.formatted(schema)).get(0, Integer.class));
    }

    private String text(String sql) {
        return desk.database()
                .define(
                        desk.scope(),
                        context -> context.fetchSingle(sql.formatted(schema)).get(0, String.class));
    }
}
