/**
 * The address {@code /graphql}: GraphQL over HTTP. It picks the schema of whoever asks, has the document judged, runs
 * it on the thread that took the request, and answers in the media type that was asked for.
 */
@NullMarked
package io.deskweave.graphqlapi.endpoint;

import org.jspecify.annotations.NullMarked;
