package io.deskweave.metadata.conversions;

import io.deskweave.metadata.definition.Conversion;
import io.deskweave.metadata.fields.TextForm;
import io.deskweave.metadata.fields.ValueRejected;
import io.deskweave.metadata.fields.ValueShape;
import io.deskweave.metadata.model.FieldModel;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Values of one field read as those of another: written as the one writes them in a file, read as the other reads what
 * people write.
 */
public record Converting(FieldModel from, FieldModel to, Conversion conversion) {

    /** The value of the other field; none where that is what the text stands for. */
    public Optional<Object> converted(Object value) throws ValueRejected {
        var instead = conversion.texts().get(text(value));
        var read = instead == null ? bridged(value) : instead;
        return read.isBlank()
                ? Optional.empty()
                : Optional.of(to.type().fromText(to.settings(), read, new TextForm(pattern(), zone())));
    }

    /** The value as people read it in a list of what cannot be converted. */
    public String text(Object value) {
        return from.type().toText(from.settings(), value);
    }

    /** What the two types write differently although it is the same. */
    private String bridged(Object value) {
        if (value instanceof Instant moment && to.shape() instanceof ValueShape.Date) {
            return moment.atZone(zone()).toLocalDate().toString();
        }
        if (value instanceof BigDecimal number && to.shape() instanceof ValueShape.WholeNumber) {
            return number.stripTrailingZeros().toPlainString();
        }
        return text(value);
    }

    /** It says how people wrote dates as texts; what was a date already is written as ISO 8601 has it. */
    private @Nullable String pattern() {
        return from.shape() instanceof ValueShape.Text ? conversion.pattern() : null;
    }

    private ZoneId zone() {
        return conversion.zone().isEmpty() ? ZoneOffset.UTC : ZoneId.of(conversion.zone());
    }
}
