/**
 * How anything is refused: a problem is a value with a stable code that says what is wrong, where, and what to do.
 */
@NamedInterface("problems")
@NullMarked
package io.deskweave.platform.problems;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
