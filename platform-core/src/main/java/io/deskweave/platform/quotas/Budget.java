package io.deskweave.platform.quotas;

/**
 * How much there is.
 *
 * @param capacity points that may be used at once
 * @param perSecond points that come back in a second, until the capacity is there
 */
public record Budget(long capacity, long perSecond) {

    public Budget {
        if (capacity < 1 || perSecond < 1) {
            throw new IllegalArgumentException("A budget has points, and gets them back");
        }
    }
}
