package io.deskweave.tenantadmin.departments;

import io.deskweave.platform.problems.Problem;

record DepartmentNameNotValid() implements Problem {

    @Override
    public String code() {
        return "departments.name.invalid";
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }

    @Override
    public String message() {
        return "The name of the department is empty, longer than 80 letters or holds a slash";
    }

    @Override
    public String advice() {
        return "Write between 1 and 80 letters without a slash";
    }
}
