/**
 * Rules while they are being written: what the draft would say to them, and what one may write there. Nothing is kept.
 */
@NullMarked
package io.deskweave.metadata.writing;

import org.jspecify.annotations.NullMarked;
