/**
 * The rules of fields at work on records: read once for each model, asked on every way in. What is written as text is
 * in {@code definition}, the language is in {@code expressions}; the records ask here before they keep anything.
 */
@NullMarked
package io.deskweave.metadata.judging;

import org.jspecify.annotations.NullMarked;
