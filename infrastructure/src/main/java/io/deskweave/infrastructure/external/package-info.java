/** Servers that somebody else runs: their addresses are settings, and they are never stopped from here. */
@NullMarked
package io.deskweave.infrastructure.external;

import org.jspecify.annotations.NullMarked;
