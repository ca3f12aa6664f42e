package io.deskweave.tenantadmin.identity;

import io.deskweave.platform.problems.Problem;

/** No department of that id. */
public record DepartmentNotFound() implements Problem {

    @Override
    public String code() {
        return "departments.department.not-found";
    }

    @Override
    public Kind kind() {
        return Kind.NOT_FOUND;
    }

    @Override
    public String message() {
        return "There is no such department in your desk";
    }

    @Override
    public String advice() {
        return "List the departments and take one that is there";
    }
}
