/** Tests of the records that a template brings. */
@NullMarked
package io.deskweave.metadata.samples;

import org.jspecify.annotations.NullMarked;
