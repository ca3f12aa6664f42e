/**
 * How the platform fares, for those who run it: whether this pod may be sent requests, which cell is down, and counters
 * that name no tenant.
 */
@NullMarked
package io.deskweave.graphqlapi.health;

import org.jspecify.annotations.NullMarked;
