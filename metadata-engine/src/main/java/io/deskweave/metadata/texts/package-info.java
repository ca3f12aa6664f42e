/**
 * Texts that the desk sends, as they are defined: in every language, with placeholders that are rules about the record.
 * Sending them is for the rooms that have something to tell.
 */
@NullMarked
package io.deskweave.metadata.texts;

import org.jspecify.annotations.NullMarked;
