/** The way back to an earlier release, adapted to what is additive. Pure Java. */
@NullMarked
package io.deskweave.metadata.changes.back;

import org.jspecify.annotations.NullMarked;
