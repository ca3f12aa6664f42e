package io.deskweave.graphqlapi.requests;

import java.io.IOException;

/** A request that is refused while it is still being read; an I/O failure, so that readers of streams let it pass. */
public final class RequestRefused extends IOException {

    private static final long serialVersionUID = 1L;

    private final RequestFault fault;
    private final String reason;

    public RequestRefused(RequestFault fault, String message) {
        super(message);
        this.fault = fault;
        this.reason = message;
    }

    public String reason() {
        return reason;
    }

    public RequestFault fault() {
        return fault;
    }
}
