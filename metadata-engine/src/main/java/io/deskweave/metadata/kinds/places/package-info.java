/**
 * Field types of where something is: a point on earth, and an address that a letter can be sent to.
 */
@NullMarked
package io.deskweave.metadata.kinds.places;

import org.jspecify.annotations.NullMarked;
