/**
 * Charges, ledgers and settlement between desks. It hears the facts that the help desk publishes and asks no one. The
 * room is walled and empty: its first tenant is the ledger, which arrives with settlement.
 */
@ApplicationModule(
        displayName = "Billing",
        allowedDependencies = {"platform::tenancy", "platform::problems", "platform::storage"})
@NullMarked
package io.deskweave.billing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
