/**
 * The platform as a program of its own, killed by SIGKILL in the midst of its work and started again. It has databases
 * of its own, because another platform on the same ones would take over what the killed one left.
 */
@NullMarked
package io.deskweave.graphqlapi.kills;

import org.jspecify.annotations.NullMarked;
