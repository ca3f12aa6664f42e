package io.deskweave.graphqlapi.requests;

import jakarta.servlet.http.HttpServletRequest;

/** Requests that want to become WebSockets. */
public final class Upgrades {

    public static final String ADDRESS = "/graphql";

    private Upgrades() {}

    /** What this says yes to is answered by the socket's own route and never reaches another. */
    public static boolean isWanted(HttpServletRequest request) {
        return request.getMethod().equals("GET")
                && ADDRESS.equals(request.getRequestURI())
                && "websocket".equalsIgnoreCase(request.getHeader("Upgrade"));
    }
}
