/**
 * What tests of metadata, here and in other rooms, write definitions with.
 */
@NullMarked
package io.deskweave.metadata.testing;

import org.jspecify.annotations.NullMarked;
