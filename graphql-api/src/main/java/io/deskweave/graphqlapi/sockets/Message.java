package io.deskweave.graphqlapi.sockets;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a client says on a socket. */
sealed interface Message {

    /** @param authorization such as {@code Bearer ...}, null when the payload names none */
    record Init(@Nullable String authorization) implements Message {}

    record Ping(@Nullable Object payload) implements Message {}

    record Pong() implements Message {}

    record Subscribe(
            String id,
            String query,
            @Nullable String operationName,
            Map<String, @Nullable Object> variables,
            Map<String, Object> extensions)
            implements Message {}

    record Complete(String id) implements Message {}

    record Malformed(String why) implements Message {}
}
