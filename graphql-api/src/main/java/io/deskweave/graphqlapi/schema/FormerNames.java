package io.deskweave.graphqlapi.schema;

import io.deskweave.metadata.model.ObjectModel;
import java.time.LocalDate;
import java.util.Optional;

/** Since when fields of one tenant have had other names. Tenants with equal models need not agree in that. */
@FunctionalInterface
public interface FormerNames {

    /** Where nobody asks for days: schemas that are shared by all tenants of one model. */
    FormerNames UNDATED = (object, name) -> Optional.empty();

    /** The day (UTC) of the release that gave a field of the object another name than this one. */
    Optional<LocalDate> since(ObjectModel object, String name);
}
