package io.deskweave.metadata.publish;

import static io.deskweave.metadata.publish.Desk.field;
import static io.deskweave.metadata.publish.Desk.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.deskweave.metadata.drafts.DraftChange.ChangeField;
import io.deskweave.metadata.drafts.DraftChange.FieldChange;
import io.deskweave.metadata.drafts.DraftChange.RestoreField;
import io.deskweave.metadata.drafts.DraftChange.RetireField;
import io.deskweave.metadata.drafts.DraftChange.RetireObject;
import io.deskweave.platform.problems.Problem;
import io.deskweave.platform.problems.Refused;
import io.deskweave.platform.testing.TestPlatform;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

class PublishTests {

    private final Desk desk = Desk.in(TestPlatform.CN_EAST);

    @Test
    void givesEveryFieldAColumnOfItsTypeAndItsIndexes() {
        desk.publish(
                object("Owner", "owners"),
                field("Owner", "name", "text"),
                object("Animal", "animals"),
                field("Animal", "name", "text", Map.of(), "required", "unique"),
                field("Animal", "story", "longText"),
                field("Animal", "legs", "wholeNumber", Map.of(), "indexed"),
                field("Animal", "weight", "decimal", Map.of("precision", 10, "scale", 3)),
                field("Animal", "tame", "yesNo"),
                field("Animal", "born", "date"),
                field("Animal", "seen", "dateTime"),
                field("Animal", "kind", "choice", Map.of("options", List.of(Map.of("key", "CAT"))), "indexed"),
                field("Animal", "at", "place"),
                field("Animal", "owner", "reference", Map.of("object", "Owner", "inverse", "animals")),
                field("Animal", "tag", "autoNumber", Map.of("prefix", "A-")));

        assertThat(desk.columns("o2"))
                .containsExactly(
                        "id uuid",
                        "version integer",
                        "release integer",
                        "created_at timestamp with time zone",
                        "updated_at timestamp with time zone",
                        "created_by uuid",
                        "updated_by uuid",
                        "f2 text",
                        "f3 text",
                        "f4 bigint",
                        "f5 numeric(10,3)",
                        "f6 boolean",
                        "f7 date",
                        "f8 timestamp with time zone",
                        "f9 text",
                        "f10 point",
                        "f11 uuid",
                        "f12 text");
        assertThat(desk.indexes("o2"))
                .containsExactly("f11_index", "f2_unique", "f4_index", "f9_index", "o2_newest", "o2_pk");
        desk.insert("o2", Map.of("f2", "Mao"));
        String tag = desk.database()
                .read(
                        desk.scope(),
                        sql -> String.valueOf(sql.fetchValue(
                                "select f12 from " + desk.scope().tenant().schema() + ".o2")));
        assertThat(tag).isEqualTo("A-1");
    }

    @Test
    void makesTheModelFollowAtOnceAndKeepsHistory() {
        var first = desk.publish(object("Asset", "assets"), field("Asset", "name", "text"));
        var second = desk.publish(field("Asset", "serial", "text"));

        assertThat(List.of(first.number(), second.number())).containsExactly(1, 2);
        var inForce = desk.models().current(desk.scope());
        assertThat(inForce.release()).isEqualTo(2);
        assertThat(inForce.model().fingerprint()).isEqualTo(second.fingerprint());
        assertThat(inForce.model().object("Asset").orElseThrow().field("serial"))
                .isPresent();
        assertThat(desk.releases().history(desk.scope(), Integer.MAX_VALUE, 10))
                .extracting(r -> r.changes().getLast().summary())
                .containsExactly("Field serial of Asset added (text)", "Field name of Asset added (text)");
        assertThat(desk.releases()
                        .definition(desk.scope(), 1)
                        .object("Asset")
                        .orElseThrow()
                        .fields())
                .hasSize(1);
    }

    @Test
    void sharesOneModelAmongTenantsWithEqualDefinitions() {
        var other = Desk.in(TestPlatform.EU_WEST);
        for (var each : List.of(desk, other)) {
            each.publish(object("Asset", "assets"), field("Asset", "name", "text"));
        }

        assertThat(desk.models().current(desk.scope()).model())
                .isSameAs(other.models().current(other.scope()).model());
    }

    @Test
    void growsATableInUseAndBuildsItsIndexesAfterwards() throws InterruptedException {
        desk.publish(object("Asset", "assets"), field("Asset", "name", "text"));
        var first = desk.insert("o1", Map.of("f1", "Lamp"));

        desk.publish(
                field("Asset", "serial", "text", Map.of(), "unique"),
                field("Asset", "parent", "reference", Map.of("object", "Asset", "inverse", "parts")));

        desk.insert("o1", Map.of("f1", "Shade", "f2", "S-1", "f3", first));
        desk.platform().bean(PendingIndexes.class).run(desk.scope(), first);
        assertThat(desk.indexes("o1")).containsExactly("f2_unique", "f3_index", "o1_newest", "o1_pk");
        assertThat(pending()).isZero();
    }

    private int pending() {
        return desk.database()
                .read(
                        desk.scope(),
                        sql -> sql.fetchCount(DSL.table(
                                DSL.name(desk.scope().tenant().schema().value(), "pending_index"))));
    }

    @Test
    void refusesToMakeUniqueWhatIsNot() {
        desk.publish(object("Asset", "assets"), field("Asset", "name", "text"));
        desk.insert("o1", Map.of("f1", "Lamp"));
        desk.insert("o1", Map.of("f1", "Lamp"));
        int revision = desk.change(unique("Asset", "name"));

        assertRefused(() -> desk.publish(revision, Desk.WARNINGS), "metadata.field.values-not-unique");
        assertThat(desk.drafts().current(desk.scope()).revision()).isEqualTo(revision);
        assertThat(desk.models().current(desk.scope()).release()).isEqualTo(1);
    }

    private static ChangeField unique(String object, String field) {
        return new ChangeField(object, field, new FieldChange(null, null, null, null, null, true, null));
    }

    @Test
    void keepsColumnsOfWhatIsRetiredAndTakesThemUpAgain() {
        desk.publish(object("Asset", "assets"), field("Asset", "name", "text"), field("Asset", "serial", "text"));
        desk.publish(new RetireField("Asset", "serial"));
        assertThat(desk.models()
                        .current(desk.scope())
                        .model()
                        .object("Asset")
                        .orElseThrow()
                        .field("serial"))
                .isEmpty();

        desk.insert("o1", Map.of("f1", "Lamp", "f2", "S-1"));
        desk.publish(new RestoreField("Asset", "serial"));

        assertThat(desk.models()
                        .current(desk.scope())
                        .model()
                        .object("Asset")
                        .orElseThrow()
                        .field("serial"))
                .isPresent();
        desk.publish(new RetireObject("Asset"));
        assertThat(desk.models().current(desk.scope()).model().objects()).isEmpty();
    }

    @Test
    void keepsTheFormerNameOfAFieldThatIsRenamed() {
        desk.publish(object("Asset", "assets"), field("Asset", "name", "text"));

        desk.publish(new ChangeField("Asset", "name", new FieldChange("title", null, null, null, null, null, null)));

        var asset = desk.models().current(desk.scope()).model().object("Asset").orElseThrow();
        assertThat(asset.titleField()).isEqualTo("title");
        assertThat(asset.field("name")).isEqualTo(asset.field("title"));
        assertThat(desk.columns("o1")).hasSize(8);
    }

    @Test
    void widensADecimalInPlace() {
        desk.publish(
                object("Asset", "assets"),
                field("Asset", "name", "text"),
                field("Asset", "price", "decimal", Map.of("precision", 6)));

        desk.publish(new ChangeField(
                "Asset", "price", new FieldChange(null, null, null, Map.of("precision", 12), null, null, null)));

        assertThat(desk.columns("o1")).contains("f2 numeric(12,2)");
    }

    @Test
    void refusesToPublishOrDiscardADraftThatSomebodyElseChanged() {
        int seen = desk.drafts().current(desk.scope()).revision();
        desk.drafts().change(desk.scope(), seen, object("Asset", "assets"));

        assertRefused(() -> desk.publish(seen, Desk.WARNINGS), "metadata.draft.stale");
        assertRefused(() -> desk.drafts().discard(desk.scope(), seen), "metadata.draft.stale");
    }

    @Test
    void refusesAChangeThatSawADraftWhichWasPublishedSince() {
        int seen = desk.drafts().current(desk.scope()).revision();
        desk.publish(object("Asset", "assets"), field("Asset", "name", "text"));

        assertRefused(
                () -> desk.drafts().change(desk.scope(), seen, field("Asset", "serial", "text")),
                "metadata.draft.stale");
    }

    @Test
    void refusesToPublishNothing() {
        int revision = desk.drafts().current(desk.scope()).revision();
        assertRefused(() -> desk.publish(revision, Desk.WARNINGS), "metadata.draft.empty");
    }

    @Test
    void refusesAChangeWithEverythingThatIsWrongAboutIt() {
        desk.change(object("Asset", "assets"), field("Asset", "name", "text"));
        int revision = desk.drafts().current(desk.scope()).revision();

        assertRefused(
                () -> desk.drafts()
                        .change(
                                desk.scope(),
                                revision,
                                field("Asset", "id", "text", Map.of("lengthMax", 0, "size", 3))),
                "metadata.field.name-reserved",
                "metadata.setting.malformed",
                "metadata.setting.unknown");
        assertRefused(
                () -> desk.drafts().change(desk.scope(), revision, field("Asset", "name", "text")),
                "metadata.field.name-taken");
        assertRefused(
                () -> desk.drafts().change(desk.scope(), revision, field("Asset", "x".repeat(200), "text")),
                "metadata.field.name-too-long");
        assertRefused(
                () -> desk.drafts().change(desk.scope(), revision, field("Nothing", "name", "text")),
                "metadata.object.not-found");
        assertThat(desk.drafts().current(desk.scope()).revision()).isEqualTo(revision);
    }

    @Test
    void discardsADraft() {
        int revision = desk.change(object("Asset", "assets"));

        desk.drafts().discard(desk.scope(), revision);

        assertThat(desk.drafts().current(desk.scope()).definition().objects()).isEmpty();
        assertThat(desk.drafts().current(desk.scope()).changes()).isEmpty();
    }

    private static void assertRefused(ThrowingCallable work, String... codes) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(work)
                .satisfies(refused ->
                        assertThat(refused.problems()).extracting(Problem::code).containsExactlyInAnyOrder(codes));
    }
}
