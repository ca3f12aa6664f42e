/** The pieces of the demo shown one by one; that they work together is shown by {@code demo/walk}. */
@NullMarked
package io.deskweave.demo;

import org.jspecify.annotations.NullMarked;
