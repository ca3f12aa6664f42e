package io.deskweave.metadata.publish;

import static io.deskweave.metadata.publish.Desk.field;
import static io.deskweave.metadata.publish.Desk.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.definition.Texts;
import io.deskweave.metadata.drafts.DraftChange;
import io.deskweave.metadata.drafts.DraftChange.ChangeField;
import io.deskweave.metadata.drafts.DraftChange.FieldChange;
import io.deskweave.metadata.drafts.DraftChange.RetireField;
import io.deskweave.metadata.drafts.Drafts.Draft;
import io.deskweave.metadata.drafts.Drafts.DraftEdit;
import io.deskweave.metadata.drafts.Drafts.ForwardOrder;
import io.deskweave.metadata.drafts.Drafts.Seen;
import io.deskweave.metadata.drafts.Releases.RollBackOrder;
import io.deskweave.platform.audit.Audit;
import io.deskweave.platform.problems.Problem;
import io.deskweave.platform.problems.Refused;
import io.deskweave.platform.tenancy.Actor;
import io.deskweave.platform.tenancy.TenantScope;
import io.deskweave.platform.testing.TestPlatform;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several people at one draft: what is apart merges, what meets is shown. */
class TogetherTests {

    private Desk desk;
    private TenantScope ada;
    private TenantScope bo;

    @BeforeEach
    void publishAnObject() {
        desk = Desk.in(TestPlatform.CN_EAST);
        ada = person();
        bo = person();
        desk.publish(object("Asset", "assets"), field("Asset", "name", "text"), field("Asset", "serial", "text"));
    }

    private TenantScope person() {
        return new TenantScope(
                desk.scope().tenant(),
                new Actor(UUID.randomUUID(), Actor.Kind.PERSON, null),
                desk.scope().rights());
    }

    @Test
    void mergesChangesOfOtherFields() {
        int seen = seen();
        change(ada, seen, labelled("name", Map.of("en", "Title")));

        var merged = change(bo, seen, labelled("serial", Map.of("en", "Serial")));

        assertThat(merged.revision()).isEqualTo(seen + 2);
        assertThat(label(merged, "name")).containsEntry("en", "Title");
        assertThat(label(merged, "serial")).containsEntry("en", "Serial");
    }

    @Test
    void mergesChangesOfOtherPropertiesOfOneField() {
        int seen = seen();
        change(ada, seen, labelled("serial", Map.of("en", "Serial")));
        change(bo, seen, new ChangeField("Asset", "serial", change(null, null, Map.of("lengthMax", 300))));

        var merged = change(
                bo, seen, new ChangeField("Asset", "serial", change(null, new Texts(Map.of("zh-CN", "序列号")), null)));

        assertThat(label(merged, "serial")).isEqualTo(Map.of("en", "Serial", "zh-CN", "序列号"));
        assertThat(found(merged, "serial").settings().get("lengthMax")).hasToString("300");
    }

    @Test
    void givesFieldsThatTwoAddAtOnceIdsOfTheirOwn() {
        int seen = seen();
        change(ada, seen, field("Asset", "colour", "text"));

        var merged = change(bo, seen, field("Asset", "weight", "decimal"));

        assertThat(found(merged, "colour").id())
                .isNotEqualTo(found(merged, "weight").id());
        assertThat(desk.publish(merged.revision(), Set.of()).number()).isEqualTo(2);
    }

    @Test
    void followsAFieldThatSomebodyRenamedMeanwhile() {
        int seen = seen();
        change(ada, seen, new ChangeField("Asset", "serial", change("serialNumber", null, null)));

        var merged = change(bo, seen, labelled("serial", Map.of("en", "No.")));

        assertThat(found(merged, "serialNumber").aliases()).containsExactly("serial");
        assertThat(label(merged, "serialNumber")).containsEntry("en", "No.");
    }

    @Test
    void showsWhatMeetsWithWhoWroteIt() {
        int seen = seen();
        change(ada, seen, labelled("serial", Map.of("en", "Serial")));

        var conflicts = refusal(() -> change(bo, seen, labelled("serial", Map.of("en", "No.", "zh-CN", "序号"))));

        assertThat(conflicts).singleElement().satisfies(conflict -> {
            assertThat(conflict.code()).isEqualTo("metadata.draft.conflict");
            assertThat(conflict.path()).isEqualTo(List.of("objects", "Asset", "fields", "serial", "labels", "en"));
            assertThat(conflict.details())
                    .containsEntry("mine", "No.")
                    .containsEntry("theirs", "Serial")
                    .containsEntry("by", ada.actor().subject().toString())
                    .containsEntry("revision", seen + 1)
                    .doesNotContainKey("base");
        });
        assertThat(label(desk.drafts().current(bo), "serial")).isEqualTo(Map.of("en", "Serial"));
    }

    @Test
    void letsTheAuthorHaveItTheirWayAfterReadingIt() {
        int seen = seen();
        change(
                ada,
                seen,
                new ChangeField(
                        "Asset", "serial", change(null, new Texts(Map.of("en", "Serial")), Map.of("lengthMax", 300))));

        var kept = desk.drafts().change(bo, new Seen(seen, true), labelled("serial", Map.of("en", "No.")));

        assertThat(label(kept, "serial")).isEqualTo(Map.of("en", "No."));
        assertThat(found(kept, "serial").settings().get("lengthMax")).hasToString("300");
    }

    @Test
    void showsAFieldThatOneTookOutAndTheOtherChanged() {
        desk.change(field("Asset", "colour", "text"));
        int seen = seen();
        change(ada, seen, new RetireField("Asset", "colour"));

        assertThat(refusal(() -> change(bo, seen, labelled("colour", Map.of("en", "Colour")))))
                .singleElement()
                .satisfies(conflict -> {
                    assertThat(conflict.path()).isEqualTo(List.of("objects", "Asset", "fields", "colour"));
                    assertThat(conflict.details()).containsKeys("base", "mine").doesNotContainKey("theirs");
                });
    }

    @Test
    void knowsWhoChangedWhatAndKeepsItWithTheRelease() {
        int seen = seen();
        change(ada, seen, labelled("name", Map.of("en", "Title")));
        int revision =
                change(bo, seen, labelled("serial", Map.of("en", "Serial"))).revision();

        assertThat(desk.drafts().edits(ada, null, Integer.MAX_VALUE, 10))
                .extracting(DraftEdit::by)
                .containsExactly(bo.actor().subject(), ada.actor().subject());
        int release = desk.publish(revision, Desk.WARNINGS).number();

        assertThat(desk.drafts().edits(ada, null, Integer.MAX_VALUE, 10)).isEmpty();
        assertThat(desk.drafts().edits(ada, release, Integer.MAX_VALUE, 10))
                .extracting(edit -> edit.changes().getFirst().path().get(3))
                .containsExactly("serial", "name");
    }

    @Test
    void refusesWhatBeganBeforeTheDraftWasPublishedOrThrownAway() {
        int seen = seen();
        int revision =
                change(ada, seen, labelled("name", Map.of("en", "Title"))).revision();
        desk.drafts().discard(ada, revision);

        assertThat(refusal(() -> change(bo, seen, labelled("serial", Map.of("en", "Serial")))))
                .extracting(Problem::code)
                .containsExactly("metadata.draft.stale");
        assertThat(refusal(() -> change(bo, seen + 99, labelled("serial", Map.of("en", "Serial")))))
                .extracting(Problem::code)
                .containsExactly("metadata.draft.stale");
    }

    @Test
    void losesNoChangeOfManyWhoWriteAtOnce() {
        int seen = seen();
        var writers = IntStream.range(0, 8)
                .mapToObj(i ->
                        CompletableFuture.runAsync(() -> change(person(), seen, field("Asset", "extra" + i, "text"))))
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(writers).join();

        var draft = desk.drafts().current(ada);
        assertThat(draft.revision()).isEqualTo(seen + 8);
        assertThat(draft.changes()).hasSize(8);
        assertThat(draft.findings()).isEmpty();
        assertThat(desk.drafts().edits(ada, null, Integer.MAX_VALUE, 10))
                .extracting(DraftEdit::by)
                .doesNotHaveDuplicates()
                .hasSize(8);
    }

    @Test
    void asksWhichSideToTakeWhenADraftIsBroughtForward() {
        desk.publish(labelled("serial", Map.of("en", "Serial")));
        int revision =
                desk.change(labelled("serial", Map.of("en", "Serial number")), labelled("name", Map.of("en", "Title")));
        desk.releases().rollBack(ada, new RollBackOrder(1, null, "", false));

        var conflicts = refusal(() -> desk.drafts().bringForward(ada, ForwardOrder.asking(revision)));

        var path = List.of("objects", "Asset", "fields", "serial", "labels", "en");
        assertThat(conflicts).singleElement().satisfies(conflict -> {
            assertThat(conflict.path()).isEqualTo(path);
            assertThat(conflict.details()).isEqualTo(Map.of("base", "Serial", "mine", "Serial number"));
        });
        var forward = desk.drafts().bringForward(ada, new ForwardOrder(revision, Set.of(), Set.of(path)));
        assertThat(label(forward, "serial")).isEmpty();
        assertThat(label(forward, "name")).containsEntry("en", "Title");
    }

    @Test
    void writesPublishingRollingBackAndDiscardingToTheAudit() {
        int revision =
                change(ada, seen(), labelled("name", Map.of("en", "Title"))).revision();
        new Desk(desk.platform(), ada).publish(revision, Desk.WARNINGS);
        desk.releases().rollBack(bo, new RollBackOrder(1, null, "", false));
        desk.drafts()
                .discard(
                        bo,
                        change(ada, seen(), labelled("name", Map.of("en", "T"))).revision());

        var audit = desk.platform().bean(Audit.class);
        assertThat(audit.entries(desk.scope(), Long.MAX_VALUE, 3))
                .extracting(entry -> entry.act().action(), Audit.AuditEntry::actor)
                .containsExactly(
                        tuple("draft.discarded", bo.actor().subject()),
                        tuple("configuration.rolled-back", bo.actor().subject()),
                        tuple("configuration.published", ada.actor().subject()));
        assertThat(audit.verify(desk.scope()).broken()).isNull();
    }

    private int seen() {
        return desk.drafts().current(desk.scope()).revision();
    }

    private Draft change(TenantScope who, int seen, DraftChange change) {
        return desk.drafts().change(who, seen, change);
    }

    private static FieldChange change(
            @Nullable String name, @Nullable Texts labels, @Nullable Map<String, Object> settings) {
        return new FieldChange(name, labels, null, settings, null, null, null);
    }

    private static DraftChange labelled(String field, Map<String, String> labels) {
        return new ChangeField("Asset", field, change(null, new Texts(labels), null));
    }

    private static FieldDefinition found(Draft draft, String field) {
        return draft.definition().object("Asset").orElseThrow().field(field).orElseThrow();
    }

    private static Map<String, String> label(Draft draft, String field) {
        return found(draft, field).labels().byLanguage();
    }

    private static List<Problem> refusal(ThrowingCallable work) {
        var found = new ArrayList<Problem>();
        assertThatThrownBy(work).isInstanceOfSatisfying(Refused.class, refused -> found.addAll(refused.problems()));
        return found;
    }
}
