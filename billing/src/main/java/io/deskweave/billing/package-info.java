/**
 * Charges, ledgers and settlement between desks. It hears the facts that the help desk publishes and asks no one. Price
 * books are defined and checked here; the ledger arrives with settlement.
 */
@ApplicationModule(
        displayName = "Billing",
        allowedDependencies = {
            "platform::tenancy",
            "platform::problems",
            "platform::storage",
            "metadata::definition",
            "metadata::elements",
            "metadata::outlines",
            "metadata::fields"
        })
@NullMarked
package io.deskweave.billing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
