package io.deskweave.graphqlapi.listening;

import io.deskweave.platform.problems.Problem;
import java.nio.charset.StandardCharsets;

/**
 * Why a line ends, with the close code of a WebSocket: those of {@code graphql-transport-ws}, and our own from 4480 on.
 * Clients of that protocol try again after 4403 and after our own, and give up after 4400, 4401, 4409 and 4429.
 *
 * @param code of the close frame
 * @param why one word for the figures
 * @param reason said to the client, at most 123 bytes
 */
public record Ending(int code, String why, String reason) {

    public static final Ending LEFT = new Ending(1000, "left", "");
    public static final Ending GOING_AWAY = new Ending(1001, "shutdown", "The platform is being restarted");
    public static final Ending TOO_LARGE = new Ending(1009, "too-large", "The message is too large");
    public static final Ending UNEXPECTED = new Ending(4500, "unexpected", "Internal server error");
    public static final Ending UNAUTHORIZED = new Ending(4401, "unauthorized", "Unauthorized");
    public static final Ending EXPIRED =
            new Ending(4403, "expired", "The token has expired; connect again with a new one");
    public static final Ending RIGHTS_CHANGED =
            new Ending(4403, "rights-changed", "What you may see has changed; connect again");
    public static final Ending SUBPROTOCOL = new Ending(4406, "subprotocol", "Subprotocol not acceptable");
    public static final Ending INIT_TIMEOUT = new Ending(4408, "init-timeout", "Connection initialisation timeout");
    public static final Ending INIT_TWICE = new Ending(4429, "init-twice", "Too many initialisation requests");
    public static final Ending SLOW =
            new Ending(4480, "slow", "You did not keep up; connect again and read what you show");
    public static final Ending SILENT = new Ending(4481, "silent", "You did not answer to ping");
    public static final Ending TOO_MANY =
            new Ending(4482, "too-many", "You listen on too many connections; close some, or share one");

    private static final int LONGEST = 123;

    public static Ending badMessage(String reason) {
        return new Ending(4400, "bad-message", reason);
    }

    public static Ending duplicate(String id) {
        return new Ending(4409, "duplicate", shortened("Subscriber for " + id + " already exists"));
    }

    public static Ending forbidden(Problem problem) {
        return new Ending(4403, "forbidden", shortened(problem.code() + ": " + problem.message()));
    }

    private static String shortened(String reason) {
        var shorter = reason;
        while (shorter.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            shorter = shorter.substring(0, shorter.length() - 1);
        }
        return shorter;
    }
}
