package io.deskweave.tenantadmin.departments;

import io.deskweave.platform.problems.Problem;

record DepartmentNamesMeet(String name) implements Problem {

    @Override
    public String code() {
        return "departments.merge.names-meet";
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }

    @Override
    public String message() {
        return "Both departments have a department '%s' below them".formatted(name);
    }

    @Override
    public String advice() {
        return "Rename or merge those two first";
    }
}
