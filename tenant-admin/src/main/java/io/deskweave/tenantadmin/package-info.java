/**
 * How tenants arrive, change and leave, and who may work in them: provisioning, people, departments, and the identity
 * provider behind all three. It knows the ground floor only; other rooms take part in an arrival by implementing
 * {@code ProvisioningStep}. This package itself holds nothing but the settings of the identity provider.
 */
@ApplicationModule(
        displayName = "Tenant administration",
        allowedDependencies = {"platform::tenancy", "platform::organisation", "platform::problems", "platform::storage"
        })
@NullMarked
package io.deskweave.tenantadmin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
