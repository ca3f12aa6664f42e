package io.deskweave.graphqlapi.schema;

import graphql.schema.idl.RuntimeWiring;

/** One topic of the part that every tenant's schema has: it brings the fetchers of its fields. */
public interface FixedPart {

    void wire(RuntimeWiring.Builder wiring);
}
