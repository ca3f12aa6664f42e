/** Tests of examples. */
@NullMarked
package io.deskweave.metadata.examples;

import org.jspecify.annotations.NullMarked;
