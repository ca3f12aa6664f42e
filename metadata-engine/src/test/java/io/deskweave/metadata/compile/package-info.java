/**
 * Compiling and fingerprints.
 */
@NullMarked
package io.deskweave.metadata.compile;

import org.jspecify.annotations.NullMarked;
