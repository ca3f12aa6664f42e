/**
 * The ground floor: who is asking, for which tenant, where that tenant's data lie, and how anything is refused. It
 * knows no ticket and no field. Its doors are the sub-packages that carry a named interface; this package itself is
 * empty.
 */
@ApplicationModule(
        displayName = "Platform core",
        allowedDependencies = {})
@NullMarked
package io.deskweave.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
