package io.deskweave.tenantadmin.identity;

import io.deskweave.platform.problems.Problem;

record EmailNotAccepted() implements Problem {

    @Override
    public String code() {
        return "identity.email.not-accepted";
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }

    @Override
    public String message() {
        return "The identity provider does not take this as an e-mail address";
    }

    @Override
    public String advice() {
        return "Write the address as it stands in the person's mail program, such as name@example.org";
    }
}
