package io.deskweave.metadata.expressions.functions;

import static io.deskweave.metadata.expressions.types.Type.Plain.DATE;
import static io.deskweave.metadata.expressions.types.Type.Plain.DATE_TIME;
import static io.deskweave.metadata.expressions.types.Type.Plain.DURATION;
import static io.deskweave.metadata.expressions.types.Type.Plain.TEXT;
import static io.deskweave.metadata.expressions.types.Type.Plain.WHOLE_NUMBER;

import io.deskweave.metadata.expressions.functions.Overload.Work;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;

/** Dates, moments and durations, so far as no calendar of working hours is needed. */
final class TimeFunctions {

    private static final long MINUTE = 60;
    private static final long HOUR = 3600;
    private static final long DAY = 86_400;

    private TimeFunctions() {}

    static void addTo(Catalog catalog) {
        reading(catalog);
        durations(catalog);
        dates(catalog);
        moments(catalog);
        ends(catalog);
    }

    private static void reading(Catalog catalog) {
        catalog.add("date_text", "date", TEXT).work(Work.SCAN).<String>one(DATE, Times::readDate);
        catalog.add("timestamp_text", "timestamp", TEXT).work(Work.SCAN).<String>one(DATE_TIME, Times::readMoment);
        catalog.add("duration_text", "duration", TEXT).work(Work.SCAN).<String>one(DURATION, Times::readDuration);
        catalog.add("date_moment", "date", DATE_TIME)
                .is(
                        DATE,
                        (zone, moment, second, third) ->
                                moment instanceof Instant known ? LocalDate.ofInstant(known, zone) : null);
        catalog.add("string_date", "string", DATE).<LocalDate>one(TEXT, LocalDate::toString);
        catalog.add("string_moment", "string", DATE_TIME).<Instant>one(TEXT, Instant::toString);
    }

    private static void durations(Catalog catalog) {
        catalog.add("days", "days", WHOLE_NUMBER).<Long>one(DURATION, n -> Times.seconds(n, DAY));
        catalog.add("hours", "hours", WHOLE_NUMBER).<Long>one(DURATION, n -> Times.seconds(n, HOUR));
        catalog.add("minutes", "minutes", WHOLE_NUMBER).<Long>one(DURATION, n -> Times.seconds(n, MINUTE));
        catalog.add("seconds", "seconds", WHOLE_NUMBER).<Long>one(DURATION, n -> Times.seconds(n, 1));
        catalog.add("add_duration", "_+_", DURATION, DURATION)
                .<Duration, Duration>two(DURATION, (a, b) -> Times.bounded(a.plus(b)));
        catalog.add("subtract_duration", "_-_", DURATION, DURATION)
                .<Duration, Duration>two(DURATION, (a, b) -> Times.bounded(a.minus(b)));
        catalog.add("duration_hours", "getHours", DURATION).member().<Duration>one(WHOLE_NUMBER, Duration::toHours);
        catalog.add("duration_minutes", "getMinutes", DURATION)
                .member()
                .<Duration>one(WHOLE_NUMBER, Duration::toMinutes);
        catalog.add("duration_seconds", "getSeconds", DURATION)
                .member()
                .<Duration>one(WHOLE_NUMBER, d -> d.toMillis() / 1000);
    }

    private static void dates(Catalog catalog) {
        catalog.add("plus_days", "plusDays", DATE, WHOLE_NUMBER).member().<LocalDate, Long>two(DATE, Times::plusDays);
        catalog.add("plus_months", "plusMonths", DATE, WHOLE_NUMBER)
                .member()
                .<LocalDate, Long>two(DATE, Times::plusMonths);
        catalog.add("days_between", "daysBetween", DATE, DATE)
                .<LocalDate, LocalDate>two(WHOLE_NUMBER, ChronoUnit.DAYS::between);
        catalog.add("year", "year", DATE).member().<LocalDate>one(WHOLE_NUMBER, d -> (long) d.getYear());
        catalog.add("month", "month", DATE).member().<LocalDate>one(WHOLE_NUMBER, d -> (long) d.getMonthValue());
        catalog.add("day", "day", DATE).member().<LocalDate>one(WHOLE_NUMBER, d -> (long) d.getDayOfMonth());
        catalog.add("day_of_week", "dayOfWeek", DATE).member().<LocalDate>one(WHOLE_NUMBER, d ->
                (long) d.getDayOfWeek().getValue());
    }

    private static void moments(Catalog catalog) {
        catalog.add("add_moment_duration", "_+_", DATE_TIME, DURATION).<Instant, Duration>two(DATE_TIME, Times::plus);
        catalog.add("add_duration_moment", "_+_", DURATION, DATE_TIME)
                .<Duration, Instant>two(DATE_TIME, (duration, moment) -> Times.plus(moment, duration));
        catalog.add("subtract_moment_duration", "_-_", DATE_TIME, DURATION)
                .<Instant, Duration>two(DATE_TIME, (moment, duration) -> Times.plus(moment, duration.negated()));
        catalog.add("subtract_moment_moment", "_-_", DATE_TIME, DATE_TIME)
                .<Instant, Instant>two(DURATION, (a, b) -> Times.bounded(Duration.between(b, a)));
        part(catalog, "year", "getFullYear", OffsetDateTime::getYear);
        part(catalog, "month", "getMonth", moment -> moment.getMonthValue() - 1);
        part(catalog, "date", "getDate", OffsetDateTime::getDayOfMonth);
        part(
                catalog,
                "day_of_week",
                "getDayOfWeek",
                moment -> moment.getDayOfWeek().getValue() % 7);
        part(catalog, "hours", "getHours", OffsetDateTime::getHour);
        part(catalog, "minutes", "getMinutes", OffsetDateTime::getMinute);
        part(catalog, "seconds", "getSeconds", OffsetDateTime::getSecond);
    }

    /** CEL's own parts of a moment, in UTC. */
    private static void part(Catalog catalog, String id, String name, Function<OffsetDateTime, Integer> part) {
        catalog.add("moment_" + id, name, DATE_TIME).member().<Instant>one(WHOLE_NUMBER, m ->
                (long) part.apply(m.atOffset(ZoneOffset.UTC)));
    }

    private static void ends(Catalog catalog) {
        catalog.add("min_date", "min", DATE, DATE).<LocalDate, LocalDate>two(DATE, (a, b) -> a.isBefore(b) ? a : b);
        catalog.add("max_date", "max", DATE, DATE).<LocalDate, LocalDate>two(DATE, (a, b) -> a.isBefore(b) ? b : a);
        catalog.add("min_moment", "min", DATE_TIME, DATE_TIME)
                .<Instant, Instant>two(DATE_TIME, (a, b) -> a.isBefore(b) ? a : b);
        catalog.add("max_moment", "max", DATE_TIME, DATE_TIME)
                .<Instant, Instant>two(DATE_TIME, (a, b) -> a.isBefore(b) ? b : a);
    }
}
