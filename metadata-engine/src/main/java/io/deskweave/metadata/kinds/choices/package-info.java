/**
 * Field types whose values are taken from a list that the tenant wrote, and yes or no.
 */
@NullMarked
package io.deskweave.metadata.kinds.choices;

import org.jspecify.annotations.NullMarked;
