/** Listening to records through the front door: sockets, streams of events, and those who attack them. */
@NullMarked
package io.deskweave.graphqlapi.listening;

import org.jspecify.annotations.NullMarked;
