/**
 * Field types, one by one.
 */
@NullMarked
package io.deskweave.metadata.kinds;

import org.jspecify.annotations.NullMarked;
