package io.deskweave.tenantadmin.people;

import io.deskweave.platform.problems.Problem;

record IntegrationNameNotValid() implements Problem {

    @Override
    public String code() {
        return "people.integration.name-invalid";
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }

    @Override
    public String message() {
        return "The name of the integration is empty or longer than 60 letters";
    }

    @Override
    public String advice() {
        return "Write between 1 and 60 letters";
    }
}
