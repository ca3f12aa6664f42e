package io.deskweave.graphqlapi.operators;

import graphql.schema.idl.RuntimeWiring;

/** One topic of the operators' schema: it brings the fetchers of its fields. */
interface OperatorPart {

    void wire(RuntimeWiring.Builder wiring);
}
