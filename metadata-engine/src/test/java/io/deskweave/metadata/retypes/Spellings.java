package io.deskweave.metadata.retypes;

import io.deskweave.metadata.definition.Conversion;
import io.deskweave.metadata.fields.FieldType;
import io.deskweave.metadata.fields.TextForm;
import io.deskweave.metadata.fields.ValueRejected;
import io.deskweave.metadata.fields.ValueShape;
import io.deskweave.metadata.kinds.StandardFieldTypes;
import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.records.everything.Everything;
import io.deskweave.metadata.records.everything.RandomValues;
import io.deskweave.metadata.records.everything.SampleFiles;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/** Random values of one kind, spelled as people who had no better field spell values of another. */
final class Spellings {

    /** How some people wrote dates in texts. */
    static final String PATTERN = "dd.MM.yyyy";

    private static final TextForm PLAIN = new TextForm(null, ZoneOffset.UTC);
    private static final List<String> SPECIAL = List.of("few", "n/a", "yes", "12", "1,234.50", " 7 ", "★★★", "1:30");

    private final Random random;
    private final RandomValues values;

    Spellings(long seed) {
        this.random = new Random(seed);
        this.values = new RandomValues(seed, new UUID(0, 1), new SampleFiles(List.of(), List.of()));
    }

    /**
     * A value of a kind that also says something as the other, where there is one.
     *
     * @param plainly as files have it
     */
    Object of(String kind, String other, boolean plainly) {
        for (int i = 0; i < 5; i++) {
            try {
                return type(kind).fromText(Everything.settings(kind), spelled(own(other), other, plainly), PLAIN);
            } catch (ValueRejected e) {
                // Perhaps the next.
            }
        }
        return own(kind);
    }

    /** Any value of a kind. */
    Object own(String kind) {
        try {
            return type(kind).fromJson(Everything.settings(kind), values.of(kind));
        } catch (ValueRejected e) {
            throw new IllegalStateException("What is drawn is no " + kind, e);
        }
    }

    String special() {
        return SPECIAL.get(random.nextInt(SPECIAL.size()));
    }

    private String spelled(Object value, String kind, boolean plainly) {
        if (value instanceof LocalDate date && !plainly) {
            return DateTimeFormatter.ofPattern(PATTERN).format(date);
        }
        if (value instanceof BigDecimal number && !plainly) {
            return number.toBigInteger().toString();
        }
        return type(kind).toText(Everything.settings(kind), value);
    }

    /** What the house says becomes of a value, said once more and in its simplest form. */
    static Optional<Object> expected(FieldModel from, FieldModel to, Object value, Conversion conversion)
            throws ValueRejected {
        var zone = conversion.zone().isEmpty() ? ZoneOffset.UTC : ZoneId.of(conversion.zone());
        var text = from.type().toText(from.settings(), value);
        var read = text;
        if (conversion.texts().containsKey(text)) {
            read = conversion.texts().get(text);
        } else if (value instanceof Instant moment && to.type().key().equals("date")) {
            read = LocalDate.ofInstant(moment, zone).toString();
        } else if (value instanceof BigDecimal number
                && List.of("wholeNumber", "rating").contains(to.type().key())) {
            read = number.stripTrailingZeros().toPlainString();
        }
        if (read.isBlank()) {
            return Optional.empty();
        }
        var pattern = from.shape() instanceof ValueShape.Text ? conversion.pattern() : null;
        return Optional.of(to.type().fromText(to.settings(), read, new TextForm(pattern, zone)));
    }

    private static FieldType type(String kind) {
        return StandardFieldTypes.registry().find(kind).orElseThrow();
    }
}
