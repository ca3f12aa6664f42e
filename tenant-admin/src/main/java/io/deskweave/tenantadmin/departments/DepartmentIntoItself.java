package io.deskweave.tenantadmin.departments;

import io.deskweave.platform.problems.Problem;

record DepartmentIntoItself() implements Problem {

    @Override
    public String code() {
        return "departments.move.into-itself";
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }

    @Override
    public String message() {
        return "A department cannot go below itself";
    }

    @Override
    public String advice() {
        return "Take a place outside of the department";
    }
}
