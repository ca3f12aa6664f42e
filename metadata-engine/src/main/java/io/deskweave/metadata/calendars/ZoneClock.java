package io.deskweave.metadata.calendars;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The clocks on the walls of a time zone within the years that calendars know: from when on they differ from UTC by how
 * much.
 */
final class ZoneClock {

    static final int FIRST_YEAR = 1970;
    static final int LAST_YEAR = 2100;

    /** The first second that no clock shows within those years. */
    static final long END = LocalDate.of(LAST_YEAR + 1, 1, 2).toEpochDay() * 86_400;

    private final long[] since;
    private final int[] ahead;

    private ZoneClock(long[] since, int[] ahead) {
        this.since = since;
        this.ahead = ahead;
    }

    static ZoneClock of(ZoneId zone) {
        var rules = zone.getRules();
        // Two days before 1970, so that its first day is there in every zone.
        var start = Instant.ofEpochSecond(-2 * 86_400);
        var since = new ArrayList<>(List.of(Long.MIN_VALUE));
        var ahead = new ArrayList<>(List.of(rules.getOffset(start).getTotalSeconds()));
        var next = rules.nextTransition(start);
        while (next != null && next.toEpochSecond() < END) {
            since.add(next.toEpochSecond());
            ahead.add(next.getOffsetAfter().getTotalSeconds());
            next = rules.nextTransition(next.getInstant());
        }
        return new ZoneClock(
                since.stream().mapToLong(Long::longValue).toArray(),
                ahead.stream().mapToInt(Integer::intValue).toArray());
    }

    /**
     * The first moment at which the clocks show this or later: where they are put forward, the moment at which they
     * are; where they are put back, the first of the two.
     *
     * @param shown seconds since 1970 on the clocks
     * @return seconds since 1970 in UTC
     */
    long first(long shown) {
        for (var i = at(shown - 2 * 86_400L); i < since.length - 1; i++) {
            var moment = shown - ahead[i];
            if (moment < since[i + 1]) {
                return Math.max(moment, since[i]);
            }
        }
        return Math.max(shown - ahead[since.length - 1], since[since.length - 1]);
    }

    /** The day that the clocks show at this moment, in days since 1970. */
    long day(long moment) {
        return Math.floorDiv(moment + ahead[at(moment)], 86_400L);
    }

    private int at(long moment) {
        var found = Arrays.binarySearch(since, moment);
        return found >= 0 ? found : -found - 2;
    }

    /** From when on, and how many seconds the clocks are ahead of UTC then; the first holds from the beginning. */
    List<List<Long>> changes() {
        var all = new ArrayList<List<Long>>();
        for (var i = 0; i < since.length; i++) {
            all.add(List.of(i == 0 ? 0L : since[i], (long) ahead[i]));
        }
        return List.copyOf(all);
    }
}
