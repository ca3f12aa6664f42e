package io.deskweave.tenantadmin.people;

import io.deskweave.platform.problems.Problem;

record LastAdministrator() implements Problem {

    @Override
    public String code() {
        return "people.administrator.last";
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }

    @Override
    public String message() {
        return "Nobody would be left who can manage people";
    }

    @Override
    public String advice() {
        return "Make somebody else an administrator first";
    }
}
