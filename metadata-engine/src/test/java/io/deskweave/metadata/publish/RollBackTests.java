package io.deskweave.metadata.publish;

import static io.deskweave.metadata.publish.Desk.field;
import static io.deskweave.metadata.publish.Desk.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.deskweave.metadata.definition.FieldRules;
import io.deskweave.metadata.definition.Texts;
import io.deskweave.metadata.drafts.Comparisons;
import io.deskweave.metadata.drafts.Comparisons.Consequence;
import io.deskweave.metadata.drafts.Comparisons.Consequence.Kind;
import io.deskweave.metadata.drafts.DraftChange.ChangeField;
import io.deskweave.metadata.drafts.DraftChange.FieldChange;
import io.deskweave.metadata.drafts.DraftChange.RetireField;
import io.deskweave.metadata.drafts.Drafts.ForwardOrder;
import io.deskweave.metadata.drafts.Releases.Release;
import io.deskweave.metadata.drafts.Releases.RollBackOrder;
import io.deskweave.metadata.drafts.Usage;
import io.deskweave.metadata.model.FieldModel;
import io.deskweave.platform.problems.Problem;
import io.deskweave.platform.problems.Refused;
import io.deskweave.platform.testing.TestPlatform;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RollBackTests {

    private final Desk desk = Desk.in(TestPlatform.CN_EAST);

    @BeforeEach
    void publishTwice() {
        desk.publish(
                object("Asset", "assets"),
                field("Asset", "name", "text"),
                field("Asset", "serial", "text", Map.of("lengthMax", 50)));
        desk.publish(
                field("Asset", "colour", "text"),
                new RetireField("Asset", "serial"),
                object("Shelf", "shelves"),
                field("Shelf", "name", "text"));
    }

    @Test
    void putsWhatWasInForceInForceAgainAndKeepsEveryValue() {
        desk.insert("o1", Map.of("f1", "Lamp", "f2", "S-1", "f3", "red"));

        var release = rollBack(1);

        assertThat(release.number()).isEqualTo(3);
        assertThat(release.changes())
                .extracting(change -> change.kind() + " " + change.object() + "." + change.field())
                .containsExactly("RESTORED Asset.serial", "RETIRED Asset.colour", "RETIRED Shelf.null");
        assertThat(active()).containsExactly("name", "serial");
        assertThat(desk.models().current(desk.scope()).model().object("Shelf")).isEmpty();
        var kept = desk.database()
                .read(
                        desk.scope(),
                        sql -> sql.fetchSingle(DSL.table(
                                        DSL.name(desk.scope().tenant().schema().value(), "o1")))
                                .intoMap());
        assertThat(kept).containsEntry("f2", "S-1").containsEntry("f3", "red");

        rollBack(2);
        assertThat(active()).containsExactly("name", "colour");
        assertThat(desk.models().current(desk.scope()).model().object("Shelf")).isPresent();
    }

    @Test
    void saysWhatCannotBeTakenBackAndDoesItOnlyWhenThatIsAccepted() {
        desk.publish(
                new ChangeField("Asset", "name", new FieldChange("title", null, null, null, null, true, null)),
                new ChangeField(
                        "Asset",
                        "colour",
                        new FieldChange(null, null, null, Map.of("lengthMax", 500), null, null, null)));

        var way = desk.releases().wayBack(desk.scope(), 2);
        assertThat(way.findings()).isEmpty();
        assertThat(way.kept())
                .extracting(Problem::code)
                .containsExactly("metadata.rollback.unique-kept", "metadata.rollback.setting-kept");
        assertRefused(() -> rollBack(2), "metadata.rollback.unique-kept", "metadata.rollback.setting-kept");

        desk.releases().rollBack(desk.scope(), new RollBackOrder(2, 3, "back", true));
        var asset = desk.models().current(desk.scope()).model().object("Asset").orElseThrow();
        assertThat(asset.field("name").orElseThrow().aliases()).containsExactly("title");
        assertThat(asset.field("name").orElseThrow().unique()).isTrue();
    }

    @Test
    void refusesWhatIsNotThereOrChangesNothingOrWasSeenOtherwise() {
        assertRefused(() -> rollBack(9), "metadata.release.not-found");
        assertRefused(() -> rollBack(2), "metadata.rollback.empty");
        assertRefused(
                () -> desk.releases().rollBack(desk.scope(), new RollBackOrder(1, 1, "", false)),
                "metadata.release.overtaken");
        assertThat(desk.models().current(desk.scope()).release()).isEqualTo(2);
    }

    @Test
    void keepsADraftWhichMustBeBroughtForward() {
        int revision = desk.change(
                field("Asset", "weight", "decimal"),
                new ChangeField("Asset", "colour", new FieldChange("tint", null, null, null, null, null, null)));

        rollBack(1);

        assertThat(desk.drafts().current(desk.scope()).overtaken()).isTrue();
        assertThat(desk.drafts().current(desk.scope()).changes()).hasSize(2);
        assertRefused(() -> desk.publish(revision, Desk.WARNINGS), "metadata.draft.overtaken");

        var forward = desk.drafts().bringForward(desk.scope(), ForwardOrder.asking(revision));
        assertThat(forward.overtaken()).isFalse();
        assertThat(forward.basedOn()).isEqualTo(3);
        assertThat(forward.changes()).hasSize(2);
        assertThat(forward.findings()).isEmpty();
        desk.publish(forward.revision(), Desk.WARNINGS);
        assertThat(active()).containsExactly("name", "serial", "weight");
    }

    @Test
    void countsWhatChangesMeanForRecords() {
        desk.insert("o1", Map.of("f1", "Lamp", "f3", "red"));
        desk.insert("o1", Map.of("f1", "Lamp"));
        desk.insert("o1", Map.of("f1", "Desk"));
        desk.insert("o2", Map.of("f4", "Top"));

        assertThat(comparisons().ofWayBack(desk.scope(), 1))
                .containsExactly(
                        new Consequence(Kind.VALUE_HIDDEN, "Asset", "colour", null, 1, false),
                        new Consequence(Kind.RECORD_HIDDEN, "Shelf", null, null, 1, false));

        desk.change(
                field("Asset", "weight", "decimal", Map.of(), "required"),
                new ChangeField("Asset", "colour", new FieldChange(null, null, null, null, true, null, null)),
                new ChangeField("Asset", "name", new FieldChange(null, null, null, null, null, true, null)));
        assertThat(comparisons().ofDraft(desk.scope()))
                .containsExactly(
                        new Consequence(Kind.SHARED_VALUES, "Asset", "name", null, 1, false),
                        new Consequence(Kind.WITHOUT_VALUE, "Asset", "colour", null, 2, false),
                        new Consequence(Kind.WITHOUT_VALUE, "Asset", "weight", null, 3, false));
    }

    @Test
    void countsWhatIsBeyondNewBoundsAndOptionsThatAreStillHeld() {
        var options = List.of(Map.of("key", "NEW"), Map.of("key", "OLD"));
        desk.publish(
                field("Asset", "price", "money", Map.of("currencies", List.of("EUR"))),
                field("Asset", "bought", "date"),
                field("Asset", "state", "choice", Map.of("options", options)),
                field("Asset", "seen", "dateTime"),
                field("Asset", "lent", "duration"));
        var day = LocalDate.of(2026, 3, 14);
        desk.insert(
                "o1", Map.of("f1", "Lamp", "f5", new BigDecimal("9.99"), "f5$currency", "EUR", "f6", day, "f7", "OLD"));
        desk.insert("o1", Map.of("f1", "Sofa", "f5", new BigDecimal("10.00"), "f5$currency", "EUR", "f7", "NEW"));
        desk.insert("o1", Map.of("f1", "Desk", "f8", OffsetDateTime.parse("2026-03-14T08:00:00Z"), "f9", 3600L));

        desk.change(
                settings("price", Map.of("currencies", List.of("EUR"), "min", "9.995")),
                settings("bought", Map.of("max", "2026-03-13")),
                settings(
                        "state", Map.of("options", List.of(options.getFirst(), Map.of("key", "OLD", "retired", true)))),
                settings("seen", Map.of("min", "2026-03-14T16:00:01+08:00")),
                settings("lent", Map.of("max", "PT59M")));
        assertThat(comparisons().ofDraft(desk.scope()))
                .containsExactly(
                        new Consequence(Kind.OUT_OF_RANGE, "Asset", "price", null, 1, false),
                        new Consequence(Kind.OUT_OF_RANGE, "Asset", "bought", null, 1, false),
                        new Consequence(Kind.OPTION_HELD, "Asset", "state", "OLD", 1, false),
                        new Consequence(Kind.OUT_OF_RANGE, "Asset", "seen", null, 1, false),
                        new Consequence(Kind.OUT_OF_RANGE, "Asset", "lent", null, 1, false));
    }

    private static ChangeField settings(String field, Map<String, Object> settings) {
        return new ChangeField("Asset", field, new FieldChange(null, null, null, settings, null, null, null));
    }

    @Test
    void comparesReleasesInEitherDirectionAndWithTheDraft() {
        desk.change(field("Asset", "weight", "decimal"));

        assertThat(comparisons().compare(desk.scope(), 1, 2))
                .extracting(change -> change.kind() + " " + change.object() + "." + change.field())
                .containsExactly("RETIRED Asset.serial", "ADDED Asset.colour", "ADDED Shelf.null", "ADDED Shelf.name");
        assertThat(comparisons().compare(desk.scope(), 2, 1))
                .extracting(change -> change.kind() + " " + change.object() + "." + change.field())
                .containsExactly("RESTORED Asset.serial", "REMOVED Asset.colour", "REMOVED Shelf.null");
        assertThat(comparisons().compare(desk.scope(), 2, null)).hasSize(1);
        assertRefused(() -> comparisons().compare(desk.scope(), 7, null), "metadata.release.not-found");
    }

    @Test
    void tellsWhoUsesAFieldAndRefusesToRetireWhatRulesRead() {
        var rules = new FieldRules(null, "name == 'Lamp'", null, null, Texts.none(), null);
        desk.publish(new ChangeField(
                "Asset", "colour", new FieldChange(null, null, null, null, null, null, null, rules, null)));

        assertThat(desk.platform().bean(Usage.class).whereUsed(desk.scope(), "Asset", "name"))
                .extracting(use -> use.kind() + " " + use.field() + " " + use.part())
                .containsExactly("TITLE null null", "RULE colour requiredWhen");
        int revision = desk.drafts().current(desk.scope()).revision();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> desk.drafts().change(desk.scope(), revision, new RetireField("Asset", "name")))
                .satisfies(refused -> assertThat(refused.problems())
                        .filteredOn(problem -> problem.code().equals("metadata.field.used"))
                        .singleElement()
                        .satisfies(used -> assertThat(used.message()).contains("requiredWhen of field 'colour'")));
    }

    private Comparisons comparisons() {
        return desk.platform().bean(Comparisons.class);
    }

    private Release rollBack(int to) {
        return desk.releases().rollBack(desk.scope(), new RollBackOrder(to, null, "back", false));
    }

    private List<String> active() {
        return desk.models().current(desk.scope()).model().object("Asset").orElseThrow().fields().stream()
                .map(FieldModel::name)
                .toList();
    }

    private static void assertRefused(ThrowingCallable work, String... codes) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(work)
                .satisfies(refused ->
                        assertThat(refused.problems()).extracting(Problem::code).containsExactlyInAnyOrder(codes));
    }
}
