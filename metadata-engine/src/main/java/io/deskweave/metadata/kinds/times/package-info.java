/**
 * Field types of the calendar and the clock.
 */
@NullMarked
package io.deskweave.metadata.kinds.times;

import org.jspecify.annotations.NullMarked;
