/**
 * The house as a whole: only the main class stands here; every room has a package of its own beneath.
 */
@NullMarked
package io.deskweave;

import org.jspecify.annotations.NullMarked;
