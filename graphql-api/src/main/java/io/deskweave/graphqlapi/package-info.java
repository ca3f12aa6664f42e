/**
 * The front door: it knows who is asking, gives them their own schema, and hands each question to the room that
 * answers it. It translates and never decides; it owns no table. Nobody calls this room, so it has no door of its own
 * but HTTP.
 */
@ApplicationModule(displayName = "GraphQL API")
@NullMarked
package io.deskweave.graphqlapi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
