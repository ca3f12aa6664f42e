/**
 * Listening to records: who listens to what, and what each hears when something happened. Those who asked alike and may
 * see alike are one audience, for which every change is read once, in one statement, and written once. Nobody is ever
 * waited for: whoever cannot keep up is cut. How hints travel (WebSocket, SSE) is no business of this package.
 */
@NullMarked
package io.deskweave.graphqlapi.listening;

import org.jspecify.annotations.NullMarked;
