/**
 * From text to checked tree: read by CEL's own parser, then resolved and typed against records, with every finding at
 * its place in the text and the nearest name proposed.
 */
@NullMarked
package io.deskweave.metadata.expressions.checking;

import org.jspecify.annotations.NullMarked;
