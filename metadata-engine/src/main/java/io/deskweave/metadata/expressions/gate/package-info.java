/**
 * What keeps a rule cheap: an upper bound of its work and of the memory it takes, computed on the checked tree when it
 * is saved. CEL's own library has no such limit and cannot be interrupted.
 */
@NullMarked
package io.deskweave.metadata.expressions.gate;

import org.jspecify.annotations.NullMarked;
