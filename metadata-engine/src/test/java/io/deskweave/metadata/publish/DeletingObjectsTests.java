package io.deskweave.metadata.publish;

import static io.deskweave.metadata.publish.Desk.field;
import static io.deskweave.metadata.publish.Desk.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.deskweave.metadata.definition.ObjectDefinition;
import io.deskweave.metadata.definition.Texts;
import io.deskweave.metadata.drafts.Comparisons;
import io.deskweave.metadata.drafts.Comparisons.Consequence;
import io.deskweave.metadata.drafts.DraftChange;
import io.deskweave.metadata.drafts.DraftChange.AddField;
import io.deskweave.metadata.drafts.DraftChange.ChangeObject;
import io.deskweave.metadata.drafts.DraftChange.DeleteField;
import io.deskweave.metadata.drafts.DraftChange.DeleteObject;
import io.deskweave.metadata.drafts.DraftChange.NewField;
import io.deskweave.metadata.drafts.DraftChange.RestoreField;
import io.deskweave.metadata.drafts.DraftChange.RestoreObject;
import io.deskweave.metadata.drafts.DraftChange.RetireField;
import io.deskweave.metadata.drafts.DraftChange.RetireObject;
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
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Objects that go with their tables. */
class DeletingObjectsTests {

    private static final DraftChange RETIRE = new RetireObject("Shelf");
    private static final DraftChange DELETE = new DeleteObject("Shelf");
    private static final DraftChange RESTORE = new RestoreObject("Shelf");
    private static final Deletion ALL = new Deletion("Shelf", null, 2);

    private final Desk desk = Desk.in(TestPlatform.CN_EAST);
    private final String schema = desk.scope().tenant().schema().value();

    @BeforeEach
    void publishesObjects() {
        desk.publish(
                object("Room", "rooms"),
                field("Room", "name", "text"),
                object("Shelf", "shelves"),
                field("Shelf", "name", "text"),
                field("Shelf", "room", "reference", Map.of("object", "Room")),
                field("Shelf", "number", "autoNumber", Map.of("prefix", "S-")),
                field("Shelf", "within", "reference", Map.of("object", "Shelf")),
                field("Shelf", "colour", "text"));
        desk.insert("o2", Map.of("f2", "Left"));
        desk.insert("o2", Map.of("f2", "Right", "f6", "red"));
    }

    @Test
    void dropsWhatIsEmptyAndRetired() {
        define("delete from %s.o2");
        desk.publish(RETIRE);
        var release = desk.publish(DELETE);

        assertThat(release.changes()).extracting("summary").containsExactly("Shelf removed");
        assertThat(desk.columns("o2")).isEmpty();
        assertThat(desk.columns("o1")).isNotEmpty();
        assertThat(text("select plan::text from %s.release where number = 3"))
                .isEqualTo("[\"drop table o2 of Shelf\"]");
        assertThat(desk.models().current(desk.scope()).model().object("Shelf")).isEmpty();
    }

    @Test
    void asksForTheNameTheNumberAndAnExport() {
        desk.publish(RETIRE);
        int revision = desk.change(DELETE);

        var consequences = desk.platform().bean(Comparisons.class).ofDraft(desk.scope());
        assertThat(consequences)
                .containsExactly(new Consequence(Consequence.Kind.RECORD_DELETED, "Shelf", null, null, 2, false));
        assertThat(consequences.getFirst().exportAddress()).isEqualTo("/deletions/Shelf.csv");
        assertThat(refusal(() -> desk.publish(revision, Desk.WARNINGS)))
                .extracting(Problem::message)
                .containsExactly(
                        "2 records of Shelf would be deleted for good",
                        "Shelf has 2 records, which nobody has exported under release 2 in the last 24 hours");
        var lines = desk.export("Shelf", null);
        assertThat(lines).hasSize(3).first().isEqualTo("\uFEFFid,name,room,number,within,colour");
        assertThat(lines.getLast()).endsWith(",Right,,S-2,,red");
        for (var wrong : List.of(
                new Deletion("Shelf", null, 1), new Deletion("Shelf", "name", 2), new Deletion("Room", null, 2))) {
            assertThat(refusal(() -> publish(revision, wrong)))
                    .extracting(Problem::code)
                    .containsExactly("metadata.object.deletion-unconfirmed");
        }
        publish(revision, ALL);
        assertThat(desk.columns("o2")).isEmpty();
    }

    @Test
    void forgetsAllThatIsBesideTheTable() {
        define("insert into %s.bin (deletion, step, object, record, field, kept, deleted_by) values"
                + " (uuidv7(), 1, 'o2', uuidv7(), null, '{}', uuidv7()),"
                + " (uuidv7(), 1, 'o1', uuidv7(), null, '{}', uuidv7())");
        define("insert into %s.import_job (id, object, file, file_name, mapping, time_zone, dry_run, created_by,"
                + " created_kind) values (uuidv7(), 'Shelf', uuidv7(), 'a.csv', '{}', 'UTC', false, uuidv7(), 'PERSON'),"
                + " (uuidv7(), 'Room', uuidv7(), 'a.csv', '{}', 'UTC', false, uuidv7(), 'PERSON')");
        define("insert into %s.pending_fill (field) values ('f2'), ('f1')");
        define("insert into %s.pending_index (name, statement) values ('f2_index', ''), ('f1_index', '')");
        define("insert into %s.number_counter (field, period, counted) values ('f2', '', 1), ('f1', '', 1)");
        define("insert into %s.retype (target, object, field, source, release, state) values"
                + " ('f2$9', 'o2', 'f2', 'f2', 9, 'DONE'), ('f1$9', 'o1', 'f1', 'f1', 9, 'DONE')");
        delete();

        for (var table : List.of("bin", "import_job", "pending_fill", "pending_index", "number_counter", "retype")) {
            assertThat(number("select count(*)::int from %s." + table))
                    .as(table)
                    .isEqualTo(1);
        }
        assertThat(number(
                        "select count(*)::int from pg_sequences where schemaname = '%s' and sequencename like 'f4%%'"))
                .isZero();
    }

    @Test
    void givesNameAndIdToNoOther() {
        delete();

        assertRefused(object("Shelf", "racks"), "metadata.object.name-taken");
        desk.publish(object("Rack", "racks"), field("Rack", "name", "text"));
        assertThat(desk.columns("o3")).isNotEmpty();
        assertThat(desk.columns("o2")).isEmpty();
    }

    @Test
    void refusesWhatIsInUse() {
        assertRefused(DELETE, "metadata.object.deletion-early");
        desk.publish(field("Room", "shelf", "reference", Map.of("object", "Shelf")));
        desk.publish(new RetireField("Room", "shelf"), RETIRE);

        // Retired, it still has a column that leads there.
        assertThat(refusal(() -> desk.change(DELETE)))
                .extracting(Problem::message)
                .containsExactly("Field 'shelf' of Room refers to Shelf, which is deleted");
        desk.change(new DeleteField("Room", "shelf"));
        publish(desk.change(DELETE), exported());
        assertThat(desk.columns("o2")).isEmpty();
    }

    @Test
    void dropsObjectsThatReferToEachOtherAtOnce() {
        desk.publish(field("Room", "shelf", "reference", Map.of("object", "Shelf")));
        desk.publish(
                new RetireField("Room", "shelf"), new RetireField("Shelf", "room"), new RetireObject("Room"), RETIRE);
        // Of two that refer to each other one field must go first; the other goes with its object.
        publish(desk.change(new DeleteField("Shelf", "room"), new DeleteObject("Room"), DELETE), exported());

        assertThat(desk.columns("o1")).isEmpty();
        assertThat(desk.columns("o2")).isEmpty();
    }

    @Test
    void refusesToChangeWhatIsDeleted() {
        delete();

        assertRefused(new ChangeObject("Shelf", null, null, "colour"), "metadata.object.deleted");
        assertRefused(field("Shelf", "height", "decimal"), "metadata.object.deleted");
        assertThat(refusal(() -> desk.export("Shelf", null)))
                .extracting(Problem::code)
                .containsExactly("metadata.object.not-found");
    }

    @Test
    void isTakenBackInTheDraftWithAllThatItHolds() {
        desk.publish(new RetireField("Shelf", "colour"));
        desk.publish(RETIRE);
        desk.change(DELETE);
        desk.publish(RESTORE);

        assertThat(number("select count(f2)::int from %s.o2")).isEqualTo(2);
        assertThat(number("select count(f6)::int from %s.o2")).isEqualTo(1);
        assertThat(shelf().deleted()).isFalse();
        assertThat(shelf().retired()).isFalse();
    }

    @Test
    void comesBackWithoutRecords() {
        desk.publish(new RetireField("Shelf", "colour"));
        delete();
        var release = desk.publish(RESTORE, field("Shelf", "height", "decimal"));

        assertThat(release.changes())
                .extracting("summary")
                .containsExactly("Shelf added", "Field height of Shelf added (decimal)");
        assertThat(number("select count(*)::int from %s.o2")).isZero();
        // What was retired stays away until it is restored.
        assertThat(columns()).containsExactly("f2", "f3", "f4", "f5", "f7");
        desk.insert("o2", Map.of("f2", "Middle"));
        assertThat(text("select f4 from %s.o2")).isEqualTo("S-1");
        desk.publish(new RestoreField("Shelf", "colour"));
        assertThat(columns()).containsExactly("f2", "f3", "f4", "f5", "f7", "f6");
    }

    @Test
    void comesBackByARollBackWithAWarning() {
        delete();

        assertThat(refusal(() -> desk.releases().rollBack(desk.scope(), new RollBackOrder(1, null, "", false))))
                .extracting(Problem::message)
                .containsExactly("Shelf comes back without records, for it was deleted since");
        desk.releases().rollBack(desk.scope(), new RollBackOrder(1, null, "", true));
        assertThat(number("select count(*)::int from %s.o2")).isZero();
        assertThat(columns()).containsExactly("f2", "f3", "f4", "f5", "f6");

        // To the release that had deleted it: it is retired and keeps what it has got.
        desk.insert("o2", Map.of("f2", "Middle"));
        desk.releases().rollBack(desk.scope(), new RollBackOrder(3, null, "", true));
        assertThat(shelf().deleted()).isFalse();
        assertThat(shelf().retired()).isTrue();
        assertThat(number("select count(*)::int from %s.o2")).isEqualTo(1);
    }

    @Test
    void letsOneThatWasNeverInForceJustGo() {
        desk.change(object("Rack", "racks"));
        desk.change(new DeleteObject("Rack"));

        assertThat(desk.drafts().current(desk.scope()).definition().object("Rack"))
                .isEmpty();
    }

    @Test
    void makesUniqueWithinTheTableThatComesBack() {
        desk.publish(new AddField(
                "Shelf", new NewField("label", "text", Texts.none(), Texts.none(), Map.of(), false, true, false)));
        delete();
        desk.publish(RESTORE);

        desk.insert("o2", Map.of("f7", "A"));
        assertThatThrownBy(() -> desk.insert("o2", Map.of("f7", "A"))).hasMessageContaining("f7_unique");
    }

    private ObjectDefinition shelf() {
        return desk.drafts().current(desk.scope()).definition().object("Shelf").orElseThrow();
    }

    private Release delete() {
        desk.publish(RETIRE);
        return publish(desk.change(DELETE), exported());
    }

    private Deletion exported() {
        desk.export("Shelf", null);
        return ALL;
    }

    private Release publish(int revision, Deletion deletion) {
        return desk.releases()
                .publish(desk.scope(), new PublishOrder(revision, "a test", Desk.WARNINGS, List.of(deletion)));
    }

    private void assertRefused(DraftChange change, String... codes) {
        assertThat(refusal(() -> desk.change(change))).extracting(Problem::code).containsOnly(codes);
    }

    private static List<Problem> refusal(ThrowingCallable work) {
        var found = new ArrayList<Problem>();
        assertThatThrownBy(work).isInstanceOfSatisfying(Refused.class, refused -> found.addAll(refused.problems()));
        return found;
    }

    /** Those of fields alone. */
    private List<String> columns() {
        return desk.columns("o2").stream()
                .map(column -> column.substring(0, column.indexOf(' ')))
                .filter(column -> column.matches("f[0-9].*"))
                .toList();
    }

    private void define(String sql) {
        desk.database().define(desk.scope(), context -> context.execute(sql.formatted(schema)));
    }

    private int number(String sql) {
        return Objects.requireNonNull(fetched(sql, Integer.class));
    }

    private String text(String sql) {
        return Objects.requireNonNull(fetched(sql, String.class));
    }

    private <T> T fetched(String sql, Class<T> type) {
        return desk.database()
                .define(
                        desk.scope(),
                        context -> context.fetchSingle(sql.formatted(schema)).get(0, type));
    }
}
