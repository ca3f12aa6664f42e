/** Tests of calendars as elements of a definition. */
@NullMarked
package io.deskweave.metadata.calendars.defined;

import org.jspecify.annotations.NullMarked;
