package io.deskweave.platform.tenancy;

import java.util.regex.Pattern;

/** The opaque name of a tenant's schema, and of the database role that alone may enter it. */
public record SchemaName(String value) {

    private static final Pattern OPAQUE = Pattern.compile("t_[a-z2-7]{16}");

    public SchemaName {
        if (!OPAQUE.matcher(value).matches()) {
            throw new IllegalArgumentException("A schema name is t_ and sixteen letters of base32");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
