/**
 * The fetchers of the part of the schema that every tenant has: who is asking, the configuration and its draft,
 * releases, imports, people and departments. Each translates between GraphQL and the door of the room that answers.
 */
@NullMarked
package io.deskweave.graphqlapi.desks;

import org.jspecify.annotations.NullMarked;
