/**
 * Checked rules as plain values for JSON: what a browser evaluates itself, with the same answers. It needs neither a
 * parser nor a checker, for both have been at work.
 */
@NullMarked
package io.deskweave.metadata.expressions.published;

import org.jspecify.annotations.NullMarked;
