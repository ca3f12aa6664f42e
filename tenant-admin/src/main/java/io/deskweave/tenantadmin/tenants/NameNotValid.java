package io.deskweave.tenantadmin.tenants;

import io.deskweave.platform.problems.Problem;

record NameNotValid(String field) implements Problem {

    @Override
    public String code() {
        return "tenants.command.name";
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }

    @Override
    public String message() {
        return "The %s is empty or longer than 100 letters".formatted(field);
    }

    @Override
    public String advice() {
        return "Write between 1 and 100 letters";
    }
}
