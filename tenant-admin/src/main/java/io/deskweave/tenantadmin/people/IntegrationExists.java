package io.deskweave.tenantadmin.people;

import io.deskweave.platform.problems.Problem;

record IntegrationExists(String name) implements Problem {

    @Override
    public String code() {
        return "people.integration.exists";
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }

    @Override
    public String message() {
        return "There is an integration '%s' already".formatted(name);
    }

    @Override
    public String advice() {
        return "Take another name, or revoke that one first";
    }
}
