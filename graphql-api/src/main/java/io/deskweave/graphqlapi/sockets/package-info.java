/**
 * GraphQL over WebSockets by the protocol {@code graphql-transport-ws}: what comes in is read here, what goes out is
 * sent without waiting for the client, and every close code of the protocol is given here and nowhere else.
 */
@NullMarked
package io.deskweave.graphqlapi.sockets;

import org.jspecify.annotations.NullMarked;
