package io.deskweave.metadata.publish;

import static io.deskweave.metadata.publish.Desk.field;
import static io.deskweave.metadata.publish.Desk.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.deskweave.metadata.definition.FieldRules;
import io.deskweave.metadata.definition.Texts;
import io.deskweave.metadata.drafts.Comparisons;
import io.deskweave.metadata.drafts.Comparisons.Consequence;
import io.deskweave.metadata.drafts.DraftChange;
import io.deskweave.metadata.drafts.DraftChange.ChangeField;
import io.deskweave.metadata.drafts.DraftChange.FieldChange;
import io.deskweave.metadata.drafts.DraftChange.MergeOption;
import io.deskweave.metadata.drafts.Releases.RollBackOrder;
import io.deskweave.metadata.fields.ValueRejected;
import io.deskweave.metadata.model.FieldModel;
import io.deskweave.platform.problems.Problem;
import io.deskweave.platform.problems.Refused;
import io.deskweave.platform.testing.TestPlatform;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Options of choices that become part of others, over records that hold them. */
class MergingTests {

    private static final int EACH = 150;

    private final Desk desk = Desk.in(TestPlatform.CN_EAST);
    private final String schema = desk.scope().tenant().schema().value();

    /** A third of the assets each is a printer, a copier and a lamp; tags are in every order that there is. */
    @BeforeEach
    void hasRecords() {
        desk.publish(
                object("Room", "rooms"),
                field("Room", "name", "text"),
                object("Asset", "assets"),
                field("Asset", "name", "text"),
                field("Asset", "kind", "choice", options("PRINTER", "COPIER", "LAMP", "OLD")),
                field("Asset", "tags", "multipleChoice", options("LOUD", "NOISY", "SLOW")),
                field("Asset", "room", "reference", Map.of("object", "Room", "inverse", "assets")),
                field(
                        "Asset",
                        "prints",
                        "formula",
                        Map.of("expression", "kind == 'PRINTER' ? 1 : 0", "result", "wholeNumber")),
                field(
                        "Room",
                        "printers",
                        "rollUp",
                        Map.of(
                                "list", "assets",
                                "function", "count",
                                "condition", "kind == 'PRINTER'",
                                "result", "wholeNumber")));
        define("insert into %s.o1 (release, f1) values (1, 'office')");
        define("insert into %1$s.o2 (release, f3, f4, f5) select 1, (array['PRINTER', 'COPIER', 'LAMP'])[n %% 3 + 1],"
                + " case n %% 4 when 0 then '{NOISY}'::text[] when 1 then '{LOUD,NOISY}' when 2 then '{NOISY,SLOW}' end,"
                + " (select id from %1$s.o1) from generate_series(1, " + 3 * EACH + ") n");
    }

    private static Map<String, Object> options(String... keys) {
        var options = new ArrayList<Map<String, Object>>();
        for (var key : keys) {
            options.add(Map.of("key", key));
        }
        return Map.of("options", options);
    }

    private static DraftChange merge(String option, String into) {
        return new MergeOption("Asset", "kind", option, into);
    }

    @Test
    void givesRecordsWhatStandsForTheirOption() {
        desk.publish(merge("COPIER", "PRINTER"), new MergeOption("Asset", "tags", "NOISY", "LOUD"));
        fill();

        assertThat(number("select count(*) from %s.o2 where f3 = 'PRINTER'")).isEqualTo(2 * EACH);
        assertThat(number("select count(*) from %s.o2 where f3 = 'COPIER'")).isZero();
        assertThat(number("select count(*) from %s.o2 where f3 = 'LAMP'")).isEqualTo(EACH);
        assertThat(number("select count(*) from %s.pending_fill")).isZero();
        assertThat(number("select count(*) from %s.o2 where version <> 1")).isZero();
    }

    @Test
    void keepsSeveralOptionsOnceAndInOrder() {
        desk.publish(
                new MergeOption("Asset", "tags", "LOUD", "SLOW"), new MergeOption("Asset", "tags", "NOISY", "SLOW"));
        fill();

        assertThat(texts("select distinct f4::text from %s.o2 where f4 is not null"))
                .containsExactly("{SLOW}");
        assertThat(number("select count(*) from %s.o2 where f4 is null")).isEqualTo(112);
    }

    @Test
    void takesOneAfterTheOtherToTheLastThatStandsForThem() {
        desk.publish(merge("COPIER", "PRINTER"));
        desk.publish(merge("PRINTER", "LAMP"));
        fill();

        assertThat(texts("select distinct f3 from %s.o2")).containsExactly("LAMP");
    }

    @Test
    void computesAgainWhatLooksAtTheOption() {
        define("update %s.o2 set f6 = case f3 when 'PRINTER' then 1 else 0 end");
        desk.publish(merge("COPIER", "PRINTER"));
        fill();

        assertThat(number("select sum(f6)::int from %s.o2")).isEqualTo(2 * EACH);
        assertThat(number("select f7::int from %s.o1")).isEqualTo(2 * EACH);
    }

    @Test
    void goesOnWhereItWasCutShort() {
        desk.publish(merge("COPIER", "PRINTER"));
        define("update %1$s.pending_fill set reached = (select id from %1$s.o2 order by id offset 199 limit 1)"
                + " where field = 'f3'");
        int before = number("select count(*) from (select f3 from %s.o2 order by id limit 200) x where f3 = 'COPIER'");
        fill();

        assertThat(before).isPositive();
        assertThat(number("select count(*) from %s.o2 where f3 = 'COPIER'")).isEqualTo(before);
    }

    /** A pod that does not know yet writes what it is given. */
    @Test
    void changesWhatArrivesWhileItBegins() {
        desk.publish(merge("COPIER", "PRINTER"));
        var late = Thread.ofPlatform()
                .start(() -> define("insert into %s.o2 (release, f3) select 1, 'COPIER' from generate_series(1, 50)"));
        fill();

        assertThat(late.isAlive()).isFalse();
        assertThat(number("select count(*) from %s.o2 where f3 = 'PRINTER'")).isEqualTo(2 * EACH + 50);
        assertThat(number("select count(*) from %s.o2 where f3 = 'COPIER'")).isZero();
    }

    @Test
    void readsWhatOldClientsWriteAsWhatStandsForIt() throws ValueRejected {
        desk.publish(merge("COPIER", "PRINTER"), new MergeOption("Asset", "tags", "NOISY", "LOUD"));

        assertThat(kind().type().fromJson(kind().settings(), "COPIER")).isEqualTo("PRINTER");
        var tags = desk.models()
                .current(desk.scope())
                .model()
                .object("Asset")
                .orElseThrow()
                .field("tags")
                .orElseThrow();
        assertThat(tags.type().fromJson(tags.settings(), List.of("NOISY", "SLOW", "LOUD")))
                .isEqualTo(List.of("LOUD", "SLOW"));
    }

    @Test
    void countsAndAsksAndNamesThoseWhoNameIt() {
        int revision = desk.change(merge("PRINTER", "LAMP"));

        assertThat(desk.platform().bean(Comparisons.class).ofDraft(desk.scope()))
                .containsExactly(
                        new Consequence(Consequence.Kind.OPTION_MERGED, "Asset", "kind", "PRINTER", EACH, false));
        var asked = refusal(() -> desk.publish(revision, Set.of()));
        assertThat(asked)
                .extracting(Problem::code)
                .containsExactly("metadata.option.merged-but-named", "metadata.consequence.option-merged");
        assertThat(asked)
                .extracting(Problem::message)
                .containsExactly(
                        "Option PRINTER of field 'kind' of Asset would be merged into LAMP, but is named: condition of"
                                + " field 'printers' of Room, expression of field 'prints' of Asset",
                        "150 records of Asset would get another option for 'PRINTER' of field 'kind', which is merged");
    }

    @Test
    void saysThatItStaysMergedWhenItIsRolledBack() throws ValueRejected {
        desk.publish(merge("COPIER", "PRINTER"));
        fill();

        desk.publish(field("Asset", "colour", "text"));

        assertThat(refusal(() -> desk.releases().rollBack(desk.scope(), new RollBackOrder(1, null, "", false))))
                .extracting(Problem::message)
                .containsExactly("Option COPIER of field 'kind' of Asset stays merged into PRINTER");
        desk.releases().rollBack(desk.scope(), new RollBackOrder(1, null, "", true));
        fill();
        assertThat(kind().type().fromJson(kind().settings(), "COPIER")).isEqualTo("PRINTER");
        assertThat(number("select count(*) from %s.o2 where f3 = 'PRINTER'")).isEqualTo(2 * EACH);
    }

    @Test
    void takesBackWhatIsNotInForceYet() {
        desk.change(merge("COPIER", "PRINTER"));
        desk.change(new MergeOption("Asset", "kind", "COPIER", null));

        assertThat(desk.drafts().current(desk.scope()).changes()).isEmpty();
    }

    @Test
    void refusesWhatIsNoneOrLeadsNowhere() {
        assertRefused(merge("SCANNER", "PRINTER"), "metadata.option.not-found");
        assertRefused(new MergeOption("Asset", "name", "COPIER", "PRINTER"), "metadata.option.not-found");
        assertRefused(new MergeOption("Asset", "tags", "LOUD", "SILENT"), "metadata.setting.option-misplaced");
        desk.publish(merge("COPIER", "PRINTER"));
        assertRefused(merge("COPIER", "LAMP"), "metadata.setting.option-parted");
        assertRefused(new MergeOption("Asset", "kind", "COPIER", null), "metadata.setting.option-parted");
    }

    @Test
    void refusesWhatIsRetiredAndWhatRecordsAreToldApartBy() {
        desk.publish(new ChangeField(
                "Asset",
                "kind",
                new FieldChange(
                        null,
                        null,
                        null,
                        Map.of(
                                "options",
                                List.of(
                                        Map.of("key", "PRINTER"),
                                        Map.of("key", "COPIER"),
                                        Map.of("key", "LAMP"),
                                        Map.of("key", "OLD", "retired", true))),
                        null,
                        null,
                        null)));
        assertRefused(merge("COPIER", "OLD"), "metadata.setting.option-merged-into-retired");
        desk.publish(
                object("Desk", "desks"),
                field("Desk", "name", "text"),
                field("Desk", "spot", "choice", options("A", "B"), "unique"));
        assertRefused(new MergeOption("Desk", "spot", "A", "B"), "metadata.setting.option-merged-unique");
    }

    @Test
    void namesOwnRulesToo() {
        desk.publish(new ChangeField(
                "Asset",
                "kind",
                new FieldChange(
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        new FieldRules(null, null, null, null, Texts.none(), "'COPIER'"),
                        null)));
        desk.change(merge("COPIER", "PRINTER"));

        assertThat(desk.releases().warnings(desk.scope()))
                .extracting(Problem::message)
                .first()
                .asString()
                .contains("default of field 'kind' of Asset");
    }

    private void assertRefused(DraftChange change, String... codes) {
        assertThat(refusal(() -> desk.change(change))).extracting(Problem::code).containsExactly(codes);
    }

    private FieldModel kind() {
        return desk.models()
                .current(desk.scope())
                .model()
                .object("Asset")
                .orElseThrow()
                .field("kind")
                .orElseThrow();
    }

    private static List<Problem> refusal(ThrowingCallable work) {
        var found = new ArrayList<Problem>();
        assertThatThrownBy(work).isInstanceOfSatisfying(Refused.class, refused -> found.addAll(refused.problems()));
        return found;
    }

    private void fill() {
        desk.platform().bean(PendingFills.class).run(desk.scope(), UUID.randomUUID());
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

    private List<String> texts(String sql) {
        return desk.database()
                .define(
                        desk.scope(),
                        context -> context.fetch(sql.formatted(schema)).getValues(0, String.class));
    }
}
