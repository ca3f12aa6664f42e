/** Tests of calendars against plain examples and against a naive evaluation. */
@NullMarked
package io.deskweave.metadata.calendars;

import org.jspecify.annotations.NullMarked;
