package io.deskweave.platform.cells;

import io.deskweave.platform.problems.Problem;

/** A tenant works with as many connections as are its own, and more of its work waits than can be kept waiting. */
record TenantBusy(String tenant) implements Problem {

    @Override
    public String code() {
        return "storage.tenant.busy";
    }

    @Override
    public Kind kind() {
        return Kind.LIMIT_REACHED;
    }

    @Override
    public String message() {
        return "The desk '%s' does as much at once as one desk may".formatted(tenant);
    }

    @Override
    public String advice() {
        return "Try again in a few seconds, and send fewer requests at once";
    }
}
