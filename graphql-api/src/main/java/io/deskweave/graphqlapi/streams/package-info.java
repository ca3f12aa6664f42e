/**
 * GraphQL over streams of events (SSE), each operation a request of its own: {@code graphql-sse} calls it the distinct
 * connections mode. Streams are written without waiting for the client.
 */
@NullMarked
package io.deskweave.graphqlapi.streams;

import org.jspecify.annotations.NullMarked;
