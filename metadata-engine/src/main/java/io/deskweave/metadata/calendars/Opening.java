package io.deskweave.metadata.calendars;

/**
 * A time of the day during which people work.
 *
 * @param from in minutes from midnight, on the clock on the wall
 * @param to likewise, later, at most 1,440; the moment itself no longer belongs to it
 */
public record Opening(int from, int to) {

    static final int DAY = 1_440;

    public Opening {
        if (from < 0 || to <= from || to > DAY) {
            throw new IllegalArgumentException("No one can work from minute %d to minute %d".formatted(from, to));
        }
    }

    boolean overlaps(Opening other) {
        return from < other.to && other.from < to;
    }
}
