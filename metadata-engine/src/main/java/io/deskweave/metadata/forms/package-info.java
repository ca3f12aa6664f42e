/**
 * Forms as they are defined: what people fill in, in tabs, sections and columns, for whom and at which step. Drawing
 * them is the console's work, taking their values that of the records.
 */
@NullMarked
package io.deskweave.metadata.forms;

import org.jspecify.annotations.NullMarked;
