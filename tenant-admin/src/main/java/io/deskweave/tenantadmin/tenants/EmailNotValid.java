package io.deskweave.tenantadmin.tenants;

import io.deskweave.platform.problems.Problem;

record EmailNotValid() implements Problem {

    @Override
    public String code() {
        return "tenants.command.email";
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }

    @Override
    public String message() {
        return "The e-mail address of the first administrator is not one";
    }

    @Override
    public String advice() {
        return "Write an address such as name@example.org";
    }
}
