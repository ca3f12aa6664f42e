package io.deskweave.tenantadmin.people;

import io.deskweave.platform.problems.Problem;

record IntegrationNotFound() implements Problem {

    @Override
    public String code() {
        return "people.integration.not-found";
    }

    @Override
    public Kind kind() {
        return Kind.NOT_FOUND;
    }

    @Override
    public String message() {
        return "There is no such integration in your desk";
    }

    @Override
    public String advice() {
        return "List the integrations and take one that is there";
    }
}
