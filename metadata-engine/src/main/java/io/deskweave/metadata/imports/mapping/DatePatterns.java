package io.deskweave.metadata.imports.mapping;

import io.deskweave.metadata.fields.TextForm;
import io.deskweave.metadata.fields.ValueRejected;
import io.deskweave.metadata.model.FieldModel;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds how the dates of a file are written. Where 3/4/2025 may be March or April, a value of the same column that can
 * only be one decides, then any other column of the file, then the narrower span of time that the column would cover
 * (rows of a file belong together), then the custom of the separator: month first with a slash, day first with a dot or
 * a dash.
 */
final class DatePatterns {

    private static final Pattern TWO_NUMBERS = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-]\\d{2,4}\\b.*");
    private static final int MONTHS = 12;
    private static final int GLANCE = 20;

    /** The order is the custom: what comes first is taken when nothing tells two apart. */
    private static final List<String> DATES = List.of(
            "M/d/yyyy",
            "d.M.yyyy",
            "d-M-yyyy",
            "d/M/yyyy",
            "M-d-yyyy",
            "M.d.yyyy",
            "M/d/yy",
            "d.M.yy",
            "d/M/yy",
            "d-M-yy",
            "yyyy/M/d",
            "yyyy-M-d",
            "yyyy.M.d",
            "yyyy年M月d日",
            "d MMM yyyy",
            "d MMMM yyyy",
            "MMM d, yyyy",
            "MMMM d, yyyy",
            "d-MMM-yyyy",
            "yyyyMMdd");

    private static final List<String> TIMES =
            List.of("", " H:mm", " H:mm:ss", " h:mm a", " h:mm:ss a", ", H:mm", " H:mm:ss.SSS");

    private static final List<String> CANDIDATES = DATES.stream()
            .flatMap(date -> TIMES.stream().map(time -> date + time))
            .toList();

    private final boolean dayFirst;
    private final boolean monthFirst;

    DatePatterns(List<Column> columns) {
        int days = 0;
        int months = 0;
        for (var column : columns) {
            for (var value : column.values()) {
                var numbers = TWO_NUMBERS.matcher(value);
                if (numbers.matches()) {
                    days += Integer.parseInt(numbers.group(1)) > MONTHS ? 1 : 0;
                    months += Integer.parseInt(numbers.group(2)) > MONTHS ? 1 : 0;
                }
            }
        }
        dayFirst = days > months;
        monthFirst = months > days;
    }

    /** How the dates of a column are written, and how many of its values that reads. */
    Reading read(FieldModel field, Column column) {
        var readings = new ArrayList<Reading>();
        readings.add(reading(field, column, null));
        if (readings.getFirst().accepted() < column.values().size()) {
            for (var pattern : CANDIDATES) {
                var first = column.values().stream().limit(GLANCE).anyMatch(v -> moment(field, v, pattern) != null);
                if (first) {
                    readings.add(reading(field, column, pattern));
                }
            }
        }
        return readings.stream()
                .max(Comparator.comparingInt(Reading::accepted)
                        .thenComparingInt(this::customary)
                        .thenComparing(Reading::span, Comparator.reverseOrder())
                        .thenComparing(readings::indexOf, Comparator.reverseOrder()))
                .orElseThrow();
    }

    /** Whether the pattern has the order that other values of the file prove. */
    private int customary(Reading reading) {
        var pattern = reading.pattern();
        if (pattern == null) {
            return 0;
        }
        return (dayFirst && pattern.startsWith("d")) || (monthFirst && pattern.startsWith("M")) ? 1 : 0;
    }

    private static Reading reading(FieldModel field, Column column, @Nullable String pattern) {
        int accepted = 0;
        long earliest = Long.MAX_VALUE;
        long latest = Long.MIN_VALUE;
        for (var value : column.values()) {
            var moment = moment(field, value, pattern);
            if (moment != null) {
                accepted++;
                earliest = Math.min(earliest, moment);
                latest = Math.max(latest, moment);
            }
        }
        return new Reading(pattern, accepted, accepted == 0 ? 0 : latest - earliest);
    }

    private static @Nullable Long moment(FieldModel field, String value, @Nullable String pattern) {
        try {
            var read = field.type().fromText(field.settings(), value, new TextForm(pattern, ZoneOffset.UTC));
            return switch (read) {
                case Instant moment -> moment.getEpochSecond();
                case LocalDate date -> date.toEpochDay();
                default -> null;
            };
        } catch (ValueRejected e) {
            return null;
        }
    }

    /**
     * @param pattern null for ISO 8601
     * @param accepted how many values it reads
     * @param span between the earliest and the latest of them
     */
    record Reading(@Nullable String pattern, int accepted, long span) {}
}
