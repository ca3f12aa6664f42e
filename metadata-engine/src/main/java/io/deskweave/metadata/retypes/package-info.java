/**
 * Values carried from the column of one type to that of another while people write, and what is known of it. How a
 * value is read as another type is not decided here.
 */
@NullMarked
package io.deskweave.metadata.retypes;

import org.jspecify.annotations.NullMarked;
