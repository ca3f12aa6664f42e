/**
 * What tenants define, and the records they keep in it. A definition is compiled to a model, planned against the
 * model in force, published as a release, and stored as rows of real, typed columns. It knows tenants and people;
 * it knows no ticket.
 */
@ApplicationModule(
        displayName = "Metadata engine",
        allowedDependencies = {
            "platform::audit",
            "platform::problems",
            "platform::tenancy",
            "platform::storage",
            "platform::organisation",
            "platform::signals",
            "platform::jobs"
        })
@NullMarked
package io.deskweave.metadata;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
