package io.deskweave.graphqlapi.sockets;

import graphql.execution.preparsed.persisted.PersistedQuerySupport;
import io.deskweave.graphqlapi.errors.ProblemErrors;
import io.deskweave.graphqlapi.errors.RequestId;
import io.deskweave.platform.problems.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes the messages of the protocol. */
record Messages(JsonMapper json) {

    Message read(String text) {
        try {
            return json.readValue(text, Object.class) instanceof Map<?, ?> message
                    ? read(message)
                    : new Message.Malformed("A message is a JSON object");
        } catch (JacksonException e) {
            return new Message.Malformed("The message is not JSON");
        }
    }

    private static Message read(Map<?, ?> message) {
        var payload = message.get("payload");
        return switch (message.get("type") instanceof String type ? type : "") {
            case "connection_init" -> init(payload);
            case "ping" -> new Message.Ping(payload);
            case "pong" -> new Message.Pong();
            case "subscribe" -> subscribe(message.get("id"), payload);
            case "complete" ->
                message.get("id") instanceof String id ? new Message.Complete(id) : malformed("complete needs an id");
            default -> malformed("The message has no type that a client may send");
        };
    }

    private static Message init(@Nullable Object payload) {
        if (payload == null) {
            return new Message.Init(null);
        }
        if (!(payload instanceof Map<?, ?> values)) {
            return malformed("The payload of connection_init is an object");
        }
        return values.entrySet().stream()
                .filter(entry -> entry.getKey() instanceof String name
                        && name.toLowerCase(Locale.ROOT).equals("authorization"))
                .findFirst()
                .<Message>map(entry -> entry.getValue() instanceof String value
                        ? new Message.Init(value)
                        : malformed("Authorization is a text"))
                .orElse(new Message.Init(null));
    }

    @SuppressWarnings("unchecked") // JSON objects have texts as keys
    private static Message subscribe(@Nullable Object id, @Nullable Object payload) {
        if (!(id instanceof String text) || text.isEmpty()) {
            return malformed("subscribe needs an id that is a text");
        }
        if (!(payload instanceof Map<?, ?> asked)) {
            return malformed("subscribe needs a payload that is an object");
        }
        var query = asked.get("query");
        var persisted =
                asked.get("extensions") instanceof Map<?, ?> extensions && extensions.containsKey("persistedQuery");
        if (!(query instanceof String) && !persisted) {
            return malformed("subscribe needs a query that is a text");
        }
        var well = isAbsentOr(asked.get("operationName"), String.class)
                && isAbsentOr(asked.get("variables"), Map.class)
                && isAbsentOr(asked.get("extensions"), Map.class);
        return well
                ? new Message.Subscribe(
                        text,
                        query instanceof String document ? document : PersistedQuerySupport.PERSISTED_QUERY_MARKER,
                        (String) asked.get("operationName"),
                        orEmpty((Map<String, @Nullable Object>) asked.get("variables")),
                        orEmpty((Map<String, Object>) asked.get("extensions")))
                : malformed("operationName is a text, variables and extensions are objects");
    }

    private static boolean isAbsentOr(@Nullable Object value, Class<?> type) {
        return value == null || type.isInstance(value);
    }

    private static <V extends @Nullable Object> Map<String, V> orEmpty(@Nullable Map<String, V> map) {
        return map == null ? Map.of() : map;
    }

    private static Message malformed(String why) {
        return new Message.Malformed(why);
    }

    String acknowledged() {
        return "{\"type\":\"connection_ack\"}";
    }

    String pong(@Nullable Object payload) {
        return payload == null
                ? "{\"type\":\"pong\"}"
                : json.writeValueAsString(Map.of("type", "pong", "payload", payload));
    }

    /** @param result JSON already, and the same for everybody who hears it */
    String next(String id, String result) {
        return "{\"id\":" + quoted(id) + ",\"type\":\"next\",\"payload\":" + result + '}';
    }

    String error(String id, List<? extends Problem> problems) {
        return error(
                id,
                problems.stream()
                        .map(problem ->
                                ProblemErrors.of(problem, RequestId.current()).toSpecification())
                        .toList());
    }

    /** @param errors as GraphQL writes them */
    String error(String id, Object errors) {
        return "{\"id\":" + quoted(id) + ",\"type\":\"error\",\"payload\":" + json.writeValueAsString(errors) + '}';
    }

    String complete(String id) {
        return "{\"id\":" + quoted(id) + ",\"type\":\"complete\"}";
    }

    private String quoted(String id) {
        return json.writeValueAsString(id);
    }
}
