package io.deskweave.tenantadmin.departments;

import io.deskweave.platform.problems.Problem;

record ParentUnknown(String alias) implements Problem {

    @Override
    public String code() {
        return "departments.parent.unknown";
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }

    @Override
    public String message() {
        return "The identity provider names '%s' as the headquarters, which is no tenant of ours".formatted(alias);
    }

    @Override
    public String advice() {
        return "Correct the attribute deskweave.parent of the organisation in Keycloak, then synchronise again";
    }

    @Override
    public Mover mover() {
        return Mover.OPERATOR;
    }
}
