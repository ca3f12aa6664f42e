/**
 * Field types whose values are numbers, and how people write numbers.
 */
@NullMarked
package io.deskweave.metadata.kinds.numbers;

import org.jspecify.annotations.NullMarked;
