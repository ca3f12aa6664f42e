package io.deskweave.tenantadmin.identity;

import io.deskweave.platform.problems.Problem;

record AccountNotAccepted() implements Problem {

    @Override
    public String code() {
        return "identity.account.not-accepted";
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }

    @Override
    public String message() {
        return "The identity provider does not accept this person's username, e-mail address or name";
    }

    @Override
    public String advice() {
        return "Take a username that nobody has, without blanks, and an address such as name@example.org";
    }
}
