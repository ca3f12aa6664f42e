package io.deskweave.graphqlapi.errors;

import graphql.GraphQLContext;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** The id by which a request is found in the logs; the caller's own when it is a decent one. */
public final class RequestId {

    public static final String HEADER = "X-Request-Id";

    public static final String LOG_KEY = "requestId";

    private static final Pattern DECENT = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    private RequestId() {}

    public static String accept(@Nullable String proposed) {
        return proposed != null && DECENT.matcher(proposed).matches()
                ? proposed
                : UUID.randomUUID().toString();
    }

    /** The id of the request that this thread works for; null outside one. */
    public static @Nullable String current() {
        return MDC.get(LOG_KEY);
    }

    public static @Nullable String in(GraphQLContext context) {
        return context.get(RequestId.class);
    }
}
