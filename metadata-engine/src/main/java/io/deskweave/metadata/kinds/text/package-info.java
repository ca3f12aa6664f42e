/**
 * Field types whose values are texts, from one line of anything to HTML in which nothing can run.
 */
@NullMarked
package io.deskweave.metadata.kinds.text;

import org.jspecify.annotations.NullMarked;
