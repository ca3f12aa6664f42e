/**
 * How a refusal leaves the house: problems become GraphQL errors with stable codes, whether they come from a room, from
 * graphql-java or from before GraphQL began. What nobody foresaw is masked here and written to the log.
 */
@NullMarked
package io.deskweave.graphqlapi.errors;

import org.jspecify.annotations.NullMarked;
