package io.deskweave.tenantadmin.keycloak;

import io.deskweave.platform.problems.Problem;

record IdentityProviderDenied(String step) implements Problem {

    @Override
    public String code() {
        return "identity.provider.denied";
    }

    @Override
    public Kind kind() {
        return Kind.FORBIDDEN;
    }

    @Override
    public String message() {
        return "The identity provider does not allow the platform to %s".formatted(step);
    }

    @Override
    public String advice() {
        return "The platform's operator must check the secret and the realm-management roles of the platform's client";
    }

    @Override
    public Mover mover() {
        return Mover.OPERATOR;
    }
}
