/**
 * Routing as it is defined: to whom records of one sort are given. Giving them, and keeping the reasons, comes with the
 * ticket at work.
 */
@NullMarked
package io.deskweave.helpdesk.routing;

import org.jspecify.annotations.NullMarked;
