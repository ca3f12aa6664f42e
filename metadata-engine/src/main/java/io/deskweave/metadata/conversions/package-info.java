/**
 * Values of one type read as values of another, as changes of types ask for it. Pure functions.
 */
@NullMarked
package io.deskweave.metadata.conversions;

import org.jspecify.annotations.NullMarked;
