package io.deskweave.metadata.publish;

import static io.deskweave.metadata.publish.Desk.field;
import static io.deskweave.metadata.publish.Desk.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.deskweave.metadata.drafts.DeletionExports;
import io.deskweave.metadata.drafts.DraftChange.DeleteField;
import io.deskweave.metadata.drafts.DraftChange.RetireField;
import io.deskweave.metadata.drafts.Releases.Deletion;
import io.deskweave.metadata.drafts.Releases.PublishOrder;
import io.deskweave.metadata.drafts.Releases.Release;
import io.deskweave.platform.audit.Audit;
import io.deskweave.platform.problems.Problem;
import io.deskweave.platform.problems.Refused;
import io.deskweave.platform.tenancy.Actor;
import io.deskweave.platform.tenancy.Role;
import io.deskweave.platform.tenancy.TenantScope;
import io.deskweave.platform.testing.TestPlatform;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is to be deleted, taken along before. */
class DeletionExportTests {

    private static final Deletion COLOUR = new Deletion("Asset", "colour", 2);

    private final Desk desk = Desk.in(TestPlatform.CN_EAST);
    private final DeletionExports exports = desk.platform().bean(DeletionExports.class);
    private UUID lamp = new UUID(0, 0);

    @BeforeEach
    void publishesFields() {
        desk.publish(
                object("Asset", "assets"),
                field("Asset", "name", "text"),
                field("Asset", "colour", "text"),
                field("Asset", "price", "money", Map.of("currencies", List.of("CNY"))),
                field("Asset", "number", "autoNumber", Map.of("prefix", "A-")));
        lamp = desk.insert("o1", Map.of("f1", "Lamp", "f2", "=1+1, \"red\""));
        desk.insert("o1", Map.of("f1", "Shade", "f2", "blue"));
        desk.insert("o1", Map.of("f1", "Wire"));
        desk.publish(new RetireField("Asset", "colour"), new RetireField("Asset", "price"));
    }

    @Test
    void givesEachRecordThatHoldsAValue() {
        var lines = desk.export("Asset", "colour");

        assertThat(lines).hasSize(3).first().isEqualTo("\uFEFFid,name,number,colour");
        // As it was: it is to be imported again, not opened.
        assertThat(lines.get(1)).isEqualTo(lamp + ",Lamp,A-1,\"=1+1, \"\"red\"\"\"");
        assertThat(desk.export("Asset", "price")).hasSize(1);
    }

    @Test
    void readsPageByPage() {
        desk.database()
                .define(
                        desk.scope(),
                        sql -> sql.execute(
                                "insert into %s.o1 (release, f1, f2) select 1, 'n' || n, 'c' || n".formatted(schema())
                                        + " from generate_series(1, 1201) n"));

        var lines = desk.export("Asset", "colour");

        assertThat(lines)
                .hasSize(1204)
                .doesNotHaveDuplicates()
                .last()
                .asString()
                .endsWith(",c1201");
    }

    @Test
    void isAskedForBeforeValuesGo() {
        int revision = desk.change(new DeleteField("Asset", "colour"));

        assertThat(refusal(() -> publish(revision, COLOUR)))
                .extracting(Problem::message, Problem::advice)
                .containsExactly(tuple(
                        "2 records hold values of field 'colour' of Asset, which nobody has exported under release 2 in"
                                + " the last 24 hours",
                        "Fetch /deletions/Asset/colour.csv to its end and keep the file; then publish again"));
        desk.export("Asset", "price");
        assertThat(refusal(() -> publish(revision, COLOUR)))
                .extracting(Problem::code)
                .containsExactly("metadata.field.deletion-not-exported");
        desk.export("Asset", "colour");
        publish(revision, COLOUR);
        assertThat(desk.columns("o1")).noneMatch(column -> column.startsWith("f2"));
    }

    @Test
    void isNotAskedForWhereNothingIsHeld() {
        assertThat(desk.publish(new DeleteField("Asset", "price")).number()).isEqualTo(3);
    }

    @Test
    void countsOnlyWhenItWasSentToTheEnd() throws IOException {
        var begun = exports.begin(desk.scope(), "Asset", "colour");
        try (var content = begun.content()) {
            assertThat(content.readNBytes(20)).hasSize(20);
            assertThatThrownBy(begun.sent()::run).isInstanceOf(IllegalStateException.class);
        }
        int revision = desk.change(new DeleteField("Asset", "colour"));

        assertThat(refusal(() -> publish(revision, COLOUR))).hasSize(1);
    }

    @Test
    void isAskedForAnewWhenItIsOldOrOfAnotherReleaseOrHoldsTooLittle() {
        desk.export("Asset", "colour");
        desk.publish(field("Asset", "weight", "decimal"));
        int revision = desk.change(new DeleteField("Asset", "colour"));
        assertThat(refusal(() -> publish(revision, COLOUR))).hasSize(1);

        desk.export("Asset", "colour");
        define("update %s.deletion_export set at = at - interval '1 day'");
        assertThat(refusal(() -> publish(revision, COLOUR))).hasSize(1);

        define("update %s.deletion_export set at = at + interval '1 minute'");
        desk.insert("o1", Map.of("f2", "late"));
        assertThat(refusal(() -> publish(revision, new Deletion("Asset", "colour", 3))))
                .extracting(Problem::code)
                .containsExactly("metadata.field.deletion-not-exported");
        define("delete from %s.o1 where f2 = 'late'");
        assertThat(publish(revision, COLOUR).number()).isEqualTo(4);
    }

    @Test
    void showsInTheAuditWhoTookItWithoutWhatItWas() {
        desk.export("Asset", "colour");

        var acts = desk.platform().bean(Audit.class).entries(desk.scope(), Long.MAX_VALUE, 2).stream()
                .map(Audit.AuditEntry::act)
                .toList();
        assertThat(acts)
                .containsExactly(
                        new Audit.Act(
                                "deletion.exported", "field 'colour' of Asset", Map.of("release", "2", "records", "2")),
                        new Audit.Act("deletion.export-begun", "field 'colour' of Asset", Map.of("release", "2")));
    }

    @Test
    void isForThoseWhoPublish() {
        var tenant = desk.scope().tenant();
        var designer =
                new TenantScope(tenant, new Actor(UUID.randomUUID(), Actor.Kind.PERSON, null), Role.DESIGNER.rights());

        assertThat(refusal(() -> exports.begin(designer, "Asset", "colour")))
                .extracting(Problem::code)
                .containsExactly("access.right-missing");
    }

    @Test
    void knowsWhatIsRetiredAndNothingElse() {
        assertThat(refusal(() -> exports.begin(desk.scope(), "Asset", "name")))
                .extracting(Problem::message)
                .containsExactly("Field 'name' of Asset is in use until a release retires it");
        assertThat(refusal(() -> exports.begin(desk.scope(), "Asset", null)))
                .extracting(Problem::code)
                .containsExactly("metadata.deletion.not-retired");
        assertThat(refusal(() -> exports.begin(desk.scope(), "Asset", "length")))
                .extracting(Problem::code)
                .containsExactly("metadata.field.not-found");
        assertThat(refusal(() -> exports.begin(desk.scope(), "Shelf", null)))
                .extracting(Problem::code)
                .containsExactly("metadata.object.not-found");
        desk.publish(new DeleteField("Asset", "price"));
        assertThat(refusal(() -> exports.begin(desk.scope(), "Asset", "price")))
                .extracting(Problem::code)
                .containsExactly("metadata.field.not-found");
    }

    private Release publish(int revision, Deletion deletion) {
        return desk.releases()
                .publish(desk.scope(), new PublishOrder(revision, "a test", Desk.WARNINGS, List.of(deletion)));
    }

    private static List<Problem> refusal(ThrowingCallable work) {
        var found = new ArrayList<Problem>();
        assertThatThrownBy(work).isInstanceOfSatisfying(Refused.class, refused -> found.addAll(refused.problems()));
        return found;
    }

    private void define(String sql) {
        desk.database().define(desk.scope(), context -> context.execute(sql.formatted(schema())));
    }

    private String schema() {
        return desk.scope().tenant().schema().value();
    }
}
