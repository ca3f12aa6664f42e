/**
 * What a release would take away for good: what of it holds values, whether somebody said that they may go and has
 * taken them along in a file, and that file. How it goes is known by {@code columns}.
 */
@NullMarked
package io.deskweave.metadata.publish.deletions;

import org.jspecify.annotations.NullMarked;
