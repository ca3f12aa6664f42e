/**
 * Price books as they are defined: what work, parts and ways cost, by rules about the record. Charging by them comes
 * with the ledger.
 */
@NullMarked
package io.deskweave.billing.prices;

import org.jspecify.annotations.NullMarked;
