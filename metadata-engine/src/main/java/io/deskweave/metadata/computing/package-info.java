/**
 * What is computed in a model, from what, and in which order: formulas and roll-ups, read once for each model. Pure
 * functions; the tables are {@code records.computed}'s.
 */
@NullMarked
package io.deskweave.metadata.computing;

import org.jspecify.annotations.NullMarked;
