/**
 * What rules speak of: the types of values, and the records with their fields as names. Nothing here knows a text or a
 * tree.
 */
@NullMarked
package io.deskweave.metadata.expressions.types;

import org.jspecify.annotations.NullMarked;
