/**
 * Computes formulas and roll-ups in the transaction of the write that changes what they read: for all records at once
 * that a write concerns, unit by unit. What is computed from what is known to {@code computing}.
 */
@NullMarked
package io.deskweave.metadata.records.computed;

import org.jspecify.annotations.NullMarked;
