package io.deskweave.tenantadmin.identity;

import io.deskweave.platform.problems.Problem;

record OrganizationMissing(String alias) implements Problem {

    @Override
    public String code() {
        return "identity.organization.missing";
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }

    @Override
    public String message() {
        return "The desk '%s' has no organisation at the identity provider".formatted(alias);
    }

    @Override
    public String advice() {
        return "The platform's operator must provision the tenant to its end, or restore its organisation in Keycloak";
    }

    @Override
    public Mover mover() {
        return Mover.OPERATOR;
    }
}
