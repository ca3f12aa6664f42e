package io.deskweave.graphqlapi.security;

import io.deskweave.platform.organisation.Person;
import io.deskweave.platform.tenancy.OperatorScope;
import io.deskweave.platform.tenancy.TenantScope;

/** Who is asking: one of a desk's people, or an operator of the platform; nobody is both in one request. */
public sealed interface Caller {

    /** A person, or an integrator's client, of one desk. */
    record OfDesk(TenantScope scope, Person person) implements Caller {}

    /** An operator. */
    record Operator(OperatorScope scope, String name) implements Caller {}
}
