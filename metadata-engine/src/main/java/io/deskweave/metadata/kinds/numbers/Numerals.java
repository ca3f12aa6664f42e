package io.deskweave.metadata.kinds.numbers;

import io.deskweave.metadata.fields.ValueRejected;
import io.deskweave.metadata.kinds.settings.Quoted;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as people write them: digits, a point, and commas, spaces or apostrophes that group thousands. */
final class Numerals {

    private static final int LENGTH_MAX = 60;
    private static final Pattern PLAIN = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)");
    private static final Pattern GROUPED =
            Pattern.compile("[+-]?\\d{1,3}(?:([,' \\u00a0\\u202f\\u2019])\\d{3})(?:\\1\\d{3})*(\\.\\d+)?");
    private static final Pattern GROUPING = Pattern.compile("[,' \\u00a0\\u202f\\u2019]");

    private Numerals() {}

    /** The number, unless the text is none or could be read in two ways. */
    static Optional<BigDecimal> read(String text) {
        var trimmed = text.strip().replace('\u2212', '-');
        if (trimmed.length() > LENGTH_MAX) {
            return Optional.empty();
        }
        if (PLAIN.matcher(trimmed).matches()) {
            return Optional.of(new BigDecimal(trimmed));
        }
        if (GROUPED.matcher(trimmed).matches()) {
            return Optional.of(new BigDecimal(GROUPING.matcher(trimmed).replaceAll("")));
        }
        return Optional.empty();
    }

    /** The number that a JSON value is, whether JSON has it as a number or as a text. */
    static Optional<BigDecimal> ofJson(Object json) {
        if (json instanceof Double number && !Double.isFinite(number)) {
            return Optional.empty();
        }
        if (json instanceof Number number) {
            return Optional.of(new BigDecimal(number.toString()));
        }
        if (json instanceof String text
                && text.length() <= LENGTH_MAX
                && PLAIN.matcher(text).matches()) {
            return Optional.of(new BigDecimal(text));
        }
        return Optional.empty();
    }

    /** The number with so many digits after the point; refuses what has more of them, or more before it. */
    static BigDecimal fitted(BigDecimal number, int before, int scale) throws ValueRejected {
        var plain = number.stripTrailingZeros();
        if (plain.signum() != 0 && (long) plain.precision() - plain.scale() > before) {
            throw new ValueRejected(
                    "metadata.value.too-many-digits",
                    "%s has more than %d digits before the point".formatted(Quoted.of(number), before),
                    "Write a smaller number, or ask an administrator for a larger field");
        }
        if (plain.scale() > scale) {
            throw new ValueRejected(
                    "metadata.value.too-many-decimals",
                    "%s has more than %d digits after the point".formatted(Quoted.of(number), scale),
                    "Round it to %d digits after the point".formatted(scale));
        }
        return plain.setScale(scale);
    }
}
