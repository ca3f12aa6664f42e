package io.deskweave.metadata.outlines;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The written forms, each as its standard has it. */
final class Formats {

    private static final String DAY_END = "24:00";
    private static final Pattern TIME_OF_DAY = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]");
    private static final Pattern MOMENT =
            Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]{1,6})?Z");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,30}([.][0-9]{1,15})?");

    private Formats() {}

    static boolean fits(Outline.Format format, String text) {
        try {
            return switch (format) {
                case DATE -> LocalDate.parse(text).getYear() > 0;
                case MOMENT -> MOMENT.matcher(text).matches() && Instant.parse(text) != null;
                case TIME_OF_DAY -> text.equals(DAY_END) || isTime(text);
                case DURATION -> !Duration.parse(text).isNegative();
                case TIME_ZONE -> ZoneId.getAvailableZoneIds().contains(text);
                case LANGUAGE -> isLanguage(text);
                case CURRENCY -> Currency.getInstance(text) != null;
                case DECIMAL -> DECIMAL.matcher(text).matches();
            };
        } catch (DateTimeException | IllegalArgumentException e) {
            return false;
        }
    }

    /** Whether it is a well-formed tag of BCP 47, as it is usually written: {@code zh-CN}. */
    static boolean isLanguage(String tag) {
        return !tag.isEmpty() && Locale.forLanguageTag(tag).toLanguageTag().equals(tag);
    }

    static boolean isStorable(String text) {
        return text.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    private static boolean isTime(String text) {
        return TIME_OF_DAY.matcher(text).matches() && LocalTime.parse(text).getSecond() == 0;
    }

    static boolean whole(@Nullable Object value, long min, long max) {
        if (!(value instanceof Number number)) {
            return false;
        }
        var exact = new BigDecimal(number.toString());
        return exact.stripTrailingZeros().scale() <= 0
                && exact.compareTo(BigDecimal.valueOf(min)) >= 0
                && exact.compareTo(BigDecimal.valueOf(max)) <= 0;
    }
}
