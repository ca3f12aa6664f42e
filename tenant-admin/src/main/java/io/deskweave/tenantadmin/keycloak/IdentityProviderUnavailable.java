package io.deskweave.tenantadmin.keycloak;

import io.deskweave.platform.problems.Problem;

record IdentityProviderUnavailable(String step) implements Problem {

    @Override
    public String code() {
        return "identity.provider.unavailable";
    }

    @Override
    public Kind kind() {
        return Kind.LIMIT_REACHED;
    }

    @Override
    public String message() {
        return "The identity provider did not answer when asked to %s".formatted(step);
    }

    @Override
    public String advice() {
        return "Try again in a minute; if it goes on, the platform's operator must look at Keycloak";
    }

    @Override
    public Mover mover() {
        return Mover.OPERATOR;
    }
}
