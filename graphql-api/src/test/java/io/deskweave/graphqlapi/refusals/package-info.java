/**
 * What people and programs send by mistake or at a bad moment, through HTTP: each is refused with a stable code, says
 * what is wrong, where and what to do, and leaves nothing half done. More of it stands in the journeys beside.
 */
@NullMarked
package io.deskweave.graphqlapi.refusals;

import org.jspecify.annotations.NullMarked;
