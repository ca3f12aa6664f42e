package io.deskweave.tenantadmin.identity;

import io.deskweave.platform.problems.Problem;

record ClientIdTaken(String clientId) implements Problem {

    @Override
    public String code() {
        return "identity.client.taken";
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }

    @Override
    public String message() {
        return "The client id '%s' is taken".formatted(clientId);
    }

    @Override
    public String advice() {
        return "Take another name for the client";
    }
}
