package io.deskweave.metadata.retypes;

import static io.deskweave.metadata.retypes.RetypingDesk.toNumber;
import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.metadata.definition.Conversion.Otherwise;
import io.deskweave.metadata.drafts.DraftChange.ChangeField;
import io.deskweave.metadata.drafts.DraftChange.FieldChange;
import io.deskweave.metadata.drafts.Releases.RollBackOrder;
import org.junit.jupiter.api.Test;

/** A field without two alike becomes one of another type, and back. */
class RetypeUniqueTests {

    private final RetypingDesk desk = RetypingDesk.open();

    @Test
    void goesBackAlsoWhereValuesChangedPlacesMeanwhile() {
        desk.publish(new ChangeField("Asset", "size", new FieldChange(null, null, null, null, null, true, null)));
        var seven = desk.insert("7");
        var eight = desk.insert("8");
        desk.publish(toNumber(Otherwise.REFUSE));
        desk.carry();
        var column = desk.size().storage().column();
        desk.update(seven, column, 9L);
        desk.update(eight, column, 7L);
        desk.update(seven, column, 8L);
        var nine = desk.insert(9L);

        desk.releases().rollBack(desk.scope(), new RollBackOrder(2, null, "", true));
        desk.carry();

        assertThat(desk.size().type()).isEqualTo("text");
        assertThat(desk.value(seven, "f2")).isEqualTo("8");
        assertThat(desk.value(eight, "f2")).isEqualTo("7");
        assertThat(desk.value(nine, "f2")).isEqualTo("9");
    }
}
