/**
 * Kinds of fields, open to new ones, and the closed set of shapes that their values take.
 */
@NamedInterface("fields")
@NullMarked
package io.deskweave.metadata.fields;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
