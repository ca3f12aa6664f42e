/** Children shown at work with programs that every machine has. */
@NullMarked
package io.deskweave.infrastructure.children;

import org.jspecify.annotations.NullMarked;
