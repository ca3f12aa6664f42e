package io.deskweave.metadata.retypes;

import static io.deskweave.metadata.retypes.RetypingDesk.toNumber;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.deskweave.metadata.definition.Conversion;
import io.deskweave.metadata.definition.Conversion.Otherwise;
import io.deskweave.metadata.definition.Texts;
import io.deskweave.metadata.drafts.Difference;
import io.deskweave.metadata.drafts.DraftChange.AddField;
import io.deskweave.metadata.drafts.DraftChange.NewField;
import io.deskweave.metadata.drafts.DraftChange.RetypeField;
import io.deskweave.metadata.drafts.Releases.RollBackOrder;
import io.deskweave.metadata.drafts.Retypes.Failure;
import io.deskweave.metadata.drafts.Retypes.State;
import io.deskweave.metadata.drafts.Retypes.Wanted;
import io.deskweave.platform.problems.Problem;
import io.deskweave.platform.problems.Refused;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A field becomes one of another type, and back. */
class RetypeTests {

    private final RetypingDesk desk = RetypingDesk.open();

    @Test
    void carriesValuesAndThenMovesTheField() {
        var seven = desk.insert("007");
        var few = desk.insert("few");
        var none = desk.insert(null);

        var begun = desk.publish(toNumber(Otherwise.REFUSE));
        assertThat(begun.changes()).extracting(Difference::kind).containsExactly(Difference.Kind.RETYPED);
        assertThat(desk.size().type()).isEqualTo("text");

        desk.carry();

        assertThat(desk.size().type()).isEqualTo("wholeNumber");
        assertThat(desk.size().storage().column()).isEqualTo("f2$2");
        assertThat(desk.value(seven, "f2$2")).isEqualTo(7L);
        assertThat(desk.value(few, "f2$2")).isEqualTo(3L);
        assertThat(desk.value(none, "f2$2")).isNull();
        assertThat(desk.value(seven, "f2")).isEqualTo("007");
        var moved = desk.releases().history(desk.scope(), 10, 1).getFirst();
        assertThat(moved.number()).isEqualTo(3);
        assertThat(moved.changes()).extracting(Difference::kind).containsExactly(Difference.Kind.RETYPED);
        assertThat(desk.retypes().progress(desk.scope()).getFirst().state()).isEqualTo(State.MOVED);
    }

    @Test
    void looksFirstAndSaysWhichValuesCannotBe() {
        desk.insert("12");
        var many = desk.insert("many");
        desk.insert(null);

        var preview = desk.retypes()
                .preview(desk.scope(), new Wanted("Asset", "size", "wholeNumber", Map.of(), Conversion.plain()));

        assertThat(preview.converted()).isEqualTo(1);
        assertThat(preview.failed()).isEqualTo(1);
        assertThat(preview.all()).isTrue();
        assertThat(preview.samples())
                .extracting(Failure::record, Failure::value)
                .containsExactly(tuple(many, "many"));
        assertThat(desk.size().storage().retyping()).isEmpty();
    }

    @Test
    void staysUntilWhatCannotBeIsMended() {
        desk.insert("12");
        var many = desk.insert("many");
        desk.publish(toNumber(Otherwise.REFUSE));
        desk.carry();

        assertThat(desk.size().type()).isEqualTo("text");
        var refused = desk.retypes().progress(desk.scope()).getFirst();
        assertThat(refused.state()).isEqualTo(State.REFUSED);
        assertThat(refused.samples()).extracting(Failure::value).containsExactly("many");

        desk.update(many, "f2", "100");
        desk.retypes().resume(desk.scope(), "Asset", "size");
        desk.carry();

        assertThat(desk.size().type()).isEqualTo("wholeNumber");
        assertThat(desk.value(many, "f2$2")).isEqualTo(100L);
        assertThat(desk.retypes().progress(desk.scope()).getFirst().failed()).isZero();
    }

    @Test
    void leavesEmptyWhatCannotBeWhenToldSo() {
        var many = desk.insert("many");
        desk.publish(toNumber(Otherwise.LEAVE_EMPTY));
        desk.carry();

        assertThat(desk.value(many, "f2$2")).isNull();
        assertThat(desk.value(many, "f2")).isEqualTo("many");
        assertThat(desk.retypes().progress(desk.scope()).getFirst().failed()).isEqualTo(1);
    }

    @Test
    void carriesWhatLatePodsWrite() {
        var late = desk.insert("1");
        var both = desk.insert("1");
        desk.publish(toNumber(Otherwise.REFUSE));
        desk.carry();

        desk.update(late, "f2", "5");
        desk.update(both, "f2", "6");
        desk.update(both, "f2$2", 8L);
        var born = desk.insert("f2", "9");
        desk.carry();

        assertThat(desk.value(late, "f2$2")).isEqualTo(5L);
        assertThat(desk.value(both, "f2$2")).isEqualTo(8L);
        assertThat(desk.value(born, "f2$2")).isEqualTo(9L);
    }

    @Test
    void goesBackWithTheOldSpellingsAndWithWhatWasWrittenSince() {
        var seven = desk.insert("007");
        var many = desk.insert("many");
        var changed = desk.insert("1");
        desk.publish(toNumber(Otherwise.LEAVE_EMPTY));
        desk.carry();
        desk.update(changed, "f2$2", 44L);
        var born = desk.insert(45L);

        assertThat(desk.releases().wayBack(desk.scope(), 1).kept())
                .extracting(Problem::code)
                .containsExactly("metadata.rollback.type-carried-back");
        desk.releases().rollBack(desk.scope(), new RollBackOrder(1, null, "", true));
        assertThat(desk.size().type()).isEqualTo("wholeNumber");
        desk.carry();

        assertThat(desk.size().type()).isEqualTo("text");
        assertThat(desk.size().storage().column()).isEqualTo("f2");
        assertThat(desk.size().storage().former()).isEmpty();
        assertThat(desk.value(seven, "f2")).isEqualTo("007");
        assertThat(desk.value(many, "f2")).isEqualTo("many");
        assertThat(desk.value(changed, "f2")).isEqualTo("44");
        assertThat(desk.value(born, "f2")).isEqualTo("45");
    }

    @Test
    void isTakenBackBeforeItArrives() {
        desk.insert("12");
        desk.publish(toNumber(Otherwise.REFUSE));
        desk.publish(new RetypeField("Asset", "size", "text", Map.of(), Conversion.plain()));
        desk.carry();

        assertThat(desk.size().type()).isEqualTo("text");
        assertThat(desk.triggers()).isEmpty();
        assertThat(desk.retypes().progress(desk.scope()).getFirst().state()).isEqualTo(State.GIVEN_UP);
    }

    @Test
    void carriesAnOpenDraftOn() {
        desk.publish(toNumber(Otherwise.REFUSE));
        desk.change(new AddField(
                "Asset", new NewField("colour", "text", Texts.none(), Texts.none(), Map.of(), false, false, false)));
        desk.carry();

        assertThat(desk.publish().changes()).extracting(Difference::field).containsExactly("colour");
    }

    @Test
    void refusesWhatHasNoValuesToCarry() {
        assertThatThrownBy(() -> desk.publish(
                        new RetypeField("Asset", "size", "autoNumber", Map.of("prefix", "A-"), Conversion.plain())))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::code)
                                .contains("metadata.field.retype-impossible"));
    }

    @Test
    void refusesTwoRecordsThatBecomeTheSame() {
        desk.publish(new AddField(
                "Asset", new NewField("tag", "text", Texts.none(), Texts.none(), Map.of(), false, true, false)));
        desk.insert("f3", "7");
        desk.insert("f3", "07");
        desk.publish(new RetypeField("Asset", "tag", "wholeNumber", Map.of(), Conversion.plain()));
        desk.carry();

        var refused = desk.retypes().progress(desk.scope()).getFirst();
        assertThat(refused.state()).isEqualTo(State.REFUSED);
        assertThat(refused.reason()).contains("f3$3_unique");
        assertThat(List.of(desk.insert("f3", "8"), desk.insert("f3", "08"))).hasSize(2);
    }
}
