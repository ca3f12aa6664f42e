/** What may be wrong with the values that somebody writes, each with its place in the input. */
@NullMarked
package io.deskweave.metadata.records.storing.refusals;

import org.jspecify.annotations.NullMarked;
