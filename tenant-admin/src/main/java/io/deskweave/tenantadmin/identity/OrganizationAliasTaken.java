package io.deskweave.tenantadmin.identity;

import io.deskweave.platform.problems.Problem;

record OrganizationAliasTaken(String alias) implements Problem {

    @Override
    public String code() {
        return "identity.alias.taken";
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }

    @Override
    public String message() {
        return "The identity provider already has an organisation '%s' that belongs to no tenant of ours"
                .formatted(alias);
    }

    @Override
    public String advice() {
        return "Remove or rename that organisation in Keycloak, then provision the tenant again";
    }

    @Override
    public Mover mover() {
        return Mover.OPERATOR;
    }
}
