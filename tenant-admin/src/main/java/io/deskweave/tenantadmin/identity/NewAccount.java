package io.deskweave.tenantadmin.identity;

/** What is told of a person who may have no account yet; all of it personal data, never logged. */
public record NewAccount(String username, String email, String givenName, String familyName) {

    @Override
    public String toString() {
        return "NewAccount[]";
    }
}
