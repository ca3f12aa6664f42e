/** What elements of all kinds have in common, shown with a kind that exists only here. */
@NullMarked
package io.deskweave.metadata.elements;

import org.jspecify.annotations.NullMarked;
