package io.deskweave.graphqlapi.pages;

import io.deskweave.graphqlapi.errors.Refusal;
import io.deskweave.platform.problems.Refused;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Places in the lists of the fixed part, opaque to callers. */
public final class Cursors {

    private static final int LONGEST = 200;

    private Cursors() {}

    public static String of(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    public static int number(@Nullable String cursor, int none) {
        if (cursor == null) {
            return none;
        }
        try {
            return Integer.parseInt(key(cursor));
        } catch (NumberFormatException e) {
            throw malformed();
        }
    }

    /** The key in a cursor that was given out. */
    public static String key(String cursor) {
        if (cursor.length() > LONGEST) {
            throw malformed();
        }
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw malformed();
        }
    }

    private static Refused malformed() {
        return new Refused(Refusal.invalid(
                        "api.cursor.malformed",
                        "'after' is not a cursor of this list",
                        "Send an 'endCursor' of the same list just as you got it")
                .at(List.of("after")));
    }
}
