/**
 * Writing records, one at a time and many at once: values are accepted by the field types first, and one statement then
 * looks for what only the table knows (does it refer to something, is it unique) and writes when nothing is wrong.
 */
@NullMarked
package io.deskweave.metadata.records.storing;

import org.jspecify.annotations.NullMarked;
