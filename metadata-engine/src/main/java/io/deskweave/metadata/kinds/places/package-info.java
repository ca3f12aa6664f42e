/**
 * Field types of where something is.
 */
@NullMarked
package io.deskweave.metadata.kinds.places;

import org.jspecify.annotations.NullMarked;
