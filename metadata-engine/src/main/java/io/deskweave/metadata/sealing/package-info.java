/**
 * The signatures by which desks know that a package comes from somebody whom they trust, and that nobody changed it on
 * its way. What is in a package is not known here.
 */
@NullMarked
package io.deskweave.metadata.sealing;

import org.jspecify.annotations.NullMarked;
