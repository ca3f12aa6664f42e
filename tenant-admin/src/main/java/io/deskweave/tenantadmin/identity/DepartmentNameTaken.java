package io.deskweave.tenantadmin.identity;

import io.deskweave.platform.problems.Problem;

record DepartmentNameTaken(String name) implements Problem {

    @Override
    public String code() {
        return "departments.name.taken";
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }

    @Override
    public String message() {
        return "There is another department '%s' in the same place".formatted(name);
    }

    @Override
    public String advice() {
        return "Take another name, or merge the two departments";
    }
}
