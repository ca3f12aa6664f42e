package io.deskweave.tenantadmin.people;

import io.deskweave.platform.problems.Problem;

record PersonNotValid(String field) implements Problem {

    @Override
    public String code() {
        return "people.person.not-valid";
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }

    @Override
    public String message() {
        return "The %s is empty, too long or not of the right form".formatted(field);
    }

    @Override
    public String advice() {
        return "Write names of 1 to 100 letters and an e-mail address such as name@example.org";
    }
}
