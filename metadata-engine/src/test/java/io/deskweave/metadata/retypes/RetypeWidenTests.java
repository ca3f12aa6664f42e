package io.deskweave.metadata.retypes;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.metadata.definition.Conversion;
import io.deskweave.metadata.definition.Conversion.Otherwise;
import io.deskweave.metadata.drafts.DraftChange;
import io.deskweave.metadata.drafts.DraftChange.ChangeField;
import io.deskweave.metadata.drafts.DraftChange.FieldChange;
import io.deskweave.metadata.drafts.DraftChange.RetypeField;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A field gets more digits while the change of its type is on its way. */
class RetypeWidenTests {

    private final RetypingDesk desk = RetypingDesk.open();

    @Test
    void widensWhatIsCarriedAndMissesNoWrite() {
        desk.publish(to("decimal", Map.of("precision", 6, "scale", 2)));
        desk.carry();
        var column = desk.size().storage().column();
        var record = desk.insert(new BigDecimal("1.00"));
        desk.publish(to("text", Map.of()));

        desk.publish(new ChangeField(
                "Asset",
                "size",
                new FieldChange(null, null, null, Map.of("precision", 9, "scale", 2), null, null, null)));
        desk.update(record, column, new BigDecimal("1234567.00"));
        assertThat(desk.triggers()).hasSize(6);
        desk.carry();

        assertThat(desk.size().type()).isEqualTo("text");
        assertThat(desk.value(record, desk.size().storage().column())).isEqualTo("1234567.00");
    }

    private static DraftChange to(String type, Map<String, Object> settings) {
        return new RetypeField("Asset", "size", type, settings, new Conversion(null, "", Map.of(), Otherwise.REFUSE));
    }
}
