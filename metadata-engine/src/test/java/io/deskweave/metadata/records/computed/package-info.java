/** Formulas and roll-ups over real tables: what is stored is what would be computed, whoever wrote last. */
@NullMarked
package io.deskweave.metadata.records.computed;

import org.jspecify.annotations.NullMarked;
