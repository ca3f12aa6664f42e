/**
 * What putting a definition in force would mean for the records that there are, counted in one bounded statement for
 * each object.
 */
@NullMarked
package io.deskweave.metadata.consequences;

import org.jspecify.annotations.NullMarked;
