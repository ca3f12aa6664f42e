package io.deskweave.platform.tenancy;

/**
 * The platform's operator at work on the tenants themselves. It opens no tenant's data; it is the first argument of the
 * door methods by which tenants arrive, pause and leave.
 */
public record OperatorScope(Actor actor) {

    /** The platform itself, for what it does unasked. */
    public static OperatorScope platform() {
        return new OperatorScope(Actor.platform());
    }
}
