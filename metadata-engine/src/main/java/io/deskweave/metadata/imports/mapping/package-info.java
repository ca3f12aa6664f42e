/**
 * Which column fills which field: proposed from names and sample values, checked when a person has decided, and applied
 * to rows. Pure Java; what a field takes is its type's business.
 */
@NullMarked
package io.deskweave.metadata.imports.mapping;

import org.jspecify.annotations.NullMarked;
