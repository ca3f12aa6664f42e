package io.deskweave.metadata.expressions.functions;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Arithmetic of dates and times within the years 1 to 9999; what lies outside is nothing. */
final class Times {

    private static final LocalDate FIRST_DATE = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST_DATE = LocalDate.of(9999, 12, 31);
    private static final Instant FIRST = FIRST_DATE.atStartOfDay(ZoneOffset.UTC).toInstant();
    private static final Instant END =
            LAST_DATE.atStartOfDay(ZoneOffset.UTC).toInstant().plusSeconds(86_400);
    private static final long SECONDS_MAX = 315_576_000_000L;
    private static final int LONGEST_TEXT = 60;
    private static final Pattern DURATION =
            Pattern.compile("(-)?(?:(\\d{1,9})h)?(?:(\\d{1,11})m)?(?:(\\d{1,12})(\\.\\d{1,9})?s)?");

    private Times() {}

    static @Nullable LocalDate plusDays(LocalDate date, long days) {
        try {
            return bounded(date.plusDays(days));
        } catch (DateTimeException | ArithmeticException e) {
            return null;
        }
    }

    static @Nullable LocalDate plusMonths(LocalDate date, long months) {
        try {
            return bounded(date.plusMonths(months));
        } catch (DateTimeException | ArithmeticException e) {
            return null;
        }
    }

    static @Nullable LocalDate bounded(LocalDate date) {
        return date.isBefore(FIRST_DATE) || date.isAfter(LAST_DATE) ? null : date;
    }

    static @Nullable Instant plus(Instant moment, Duration duration) {
        try {
            return bounded(moment.plus(duration));
        } catch (DateTimeException | ArithmeticException e) {
            return null;
        }
    }

    private static @Nullable Instant bounded(Instant moment) {
        return moment.isBefore(FIRST) || !moment.isBefore(END) ? null : moment;
    }

    static @Nullable Duration seconds(long count, long each) {
        if (Math.abs(count / 2) > SECONDS_MAX / each) {
            return null;
        }
        return bounded(Duration.ofSeconds(count * each));
    }

    static @Nullable Duration bounded(Duration duration) {
        return Math.abs(duration.toSeconds()) > SECONDS_MAX ? null : duration;
    }

    static @Nullable LocalDate readDate(String text) {
        if (!text.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return null;
        }
        try {
            return bounded(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return null;
        }
    }

    static @Nullable Instant readMoment(String text) {
        if (text.length() > LONGEST_TEXT
                || !text.matches("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?(Z|[+-]\\d{2}:\\d{2})")) {
            return null;
        }
        try {
            return bounded(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** CEL's form: hours, minutes and seconds, such as {@code 1h30m} or {@code -2.5s}. */
    static @Nullable Duration readDuration(String text) {
        var form = DURATION.matcher(text);
        if (text.length() > LONGEST_TEXT || !form.matches() || !text.matches(".*[hms]")) {
            return null;
        }
        var seconds = 3600 * number(form, 2) + 60 * number(form, 3) + number(form, 4);
        var fraction = form.group(5);
        var nanos = fraction == null ? 0 : Long.parseLong((fraction.substring(1) + "00000000").substring(0, 9));
        var duration = Duration.ofSeconds(seconds, nanos);
        return bounded(form.group(1) == null ? duration : duration.negated());
    }

    private static long number(Matcher form, int group) {
        var digits = form.group(group);
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
