/**
 * Field types of the calendar and the clock: days, moments and spans of time, and how people write them.
 */
@NullMarked
package io.deskweave.metadata.kinds.times;

import org.jspecify.annotations.NullMarked;
