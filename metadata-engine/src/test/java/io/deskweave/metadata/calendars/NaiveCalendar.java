package io.deskweave.metadata.calendars;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Looks at every minute of some days by itself: open when the latest time that the clock has shown lies in an opening. */
final class NaiveCalendar {

    private final Instant from;
    private final boolean[] open;

    NaiveCalendar(WorkCalendar calendar, Instant from, int days) {
        this.from = from;
        this.open = new boolean[days * 1440];
        var rules = calendar.zone().getRules();
        // What clocks showed during the two days before counts too, for they may be put back at midnight.
        var latest = LocalDateTime.MIN;
        for (var i = -2 * 1440; i < open.length; i++) {
            var moment = at(i);
            var shown = LocalDateTime.ofEpochSecond(moment.getEpochSecond(), 0, rules.getOffset(moment));
            latest = shown.isAfter(latest) ? shown : latest;
            var minute = latest.getHour() * 60 + latest.getMinute();
            if (i >= 0) {
                open[i] = calendar.openings(latest.toLocalDate()).stream()
                        .anyMatch(opening -> opening.from() <= minute && minute < opening.to());
            }
        }
    }

    int minutes() {
        return open.length;
    }

    Instant at(int minute) {
        return from.plusSeconds(60L * minute);
    }

    boolean isOpen(int minute) {
        return open[minute];
    }

    int between(int one, int other) {
        return (int) IntStream.range(one, other).filter(i -> open[i]).count();
    }

    /** The first minute until which so much is worked; empty when it is beyond these days. */
    OptionalInt plus(int minute, int work) {
        var left = work;
        var at = minute;
        while (left > 0 && at < open.length) {
            left -= open[at++] ? 1 : 0;
        }
        return left == 0 ? OptionalInt.of(at) : OptionalInt.empty();
    }

    /** The last minute from which so much was worked. */
    OptionalInt minus(int minute, int work) {
        var left = work;
        var at = minute;
        while (left > 0 && at > 0) {
            left -= open[--at] ? 1 : 0;
        }
        return left == 0 ? OptionalInt.of(at) : OptionalInt.empty();
    }

    OptionalInt nextOpening(int minute) {
        return IntStream.range(minute, open.length).filter(i -> open[i]).findFirst();
    }
}
