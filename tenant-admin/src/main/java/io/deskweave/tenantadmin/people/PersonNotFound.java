package io.deskweave.tenantadmin.people;

import io.deskweave.platform.problems.Problem;

record PersonNotFound() implements Problem {

    @Override
    public String code() {
        return "people.person.not-found";
    }

    @Override
    public Kind kind() {
        return Kind.NOT_FOUND;
    }

    @Override
    public String message() {
        return "There is no such person in your desk";
    }

    @Override
    public String advice() {
        return "List the people and take one who is there";
    }
}
