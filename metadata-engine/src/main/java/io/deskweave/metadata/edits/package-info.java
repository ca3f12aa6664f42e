/**
 * One change to a draft, as a function from definition to definition. Whether what comes out is sound is for the
 * rules to say.
 */
@NullMarked
package io.deskweave.metadata.edits;

import org.jspecify.annotations.NullMarked;
