package io.deskweave.metadata.records.once;

import io.deskweave.platform.problems.Refused;

/**
 * The key under which somebody wants one thing done once. It is the actor's own: the same key of another means nothing.
 *
 * @param operation what is asked for, such as {@code createTicket}
 * @param input a digest of everything that was sent with it
 */
public record WriteKey(String key, String operation, String input, Kept kept) {

    private static final int LONGEST = 200;

    /** How long a key is remembered. */
    public enum Kept {
        /** Thirty days, unless configured otherwise. */
        FOR_A_WHILE,
        /** For ever: whoever asks again to have money moved must never have it moved twice. */
        FOR_EVER
    }

    /** Refuses with {@code metadata.key.malformed} what is empty, longer than 200 characters or not printable ASCII. */
    public WriteKey {
        boolean printable = key.chars().allMatch(c -> c > ' ' && c <= '~');
        if (key.isEmpty() || key.length() > LONGEST || !printable) {
            throw new Refused(new KeyMalformed(LONGEST));
        }
    }

    public WriteKey(String key, String operation, String input) {
        this(key, operation, input, Kept.FOR_A_WHILE);
    }
}
