package io.deskweave.graphqlapi.endpoint;

import graphql.schema.GraphQLSchema;
import java.util.Map;

/**
 * What answers one caller's documents.
 *
 * @param fingerprint tells schemas apart
 * @param context what fetchers find in the GraphQL context, beside what belongs to the request
 */
record Engine(String fingerprint, GraphQLSchema schema, Map<Object, Object> context) {}
