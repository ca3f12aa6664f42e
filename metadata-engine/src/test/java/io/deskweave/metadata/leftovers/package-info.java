/** Shows that only what nobody needs goes. */
@NullMarked
package io.deskweave.metadata.leftovers;

import org.jspecify.annotations.NullMarked;
