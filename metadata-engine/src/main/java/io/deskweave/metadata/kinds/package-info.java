/**
 * The field types that come with the platform, one class each in the packages below. What a value may look like is
 * decided there; where it is stored and how the API shows it follows from its shape.
 */
@NullMarked
package io.deskweave.metadata.kinds;

import org.jspecify.annotations.NullMarked;
