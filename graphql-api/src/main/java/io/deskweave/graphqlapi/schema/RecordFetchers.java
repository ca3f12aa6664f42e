package io.deskweave.graphqlapi.schema;

import graphql.schema.DataFetcher;
import io.deskweave.metadata.model.ObjectModel;

/**
 * What answers the root fields that a tenant's objects bring. Schemas are shared between tenants, so a fetcher learns
 * from the request alone for whom it works.
 */
public interface RecordFetchers {

    DataFetcher<?> one(ObjectModel object);

    DataFetcher<?> page(ObjectModel object);

    DataFetcher<?> groups(ObjectModel object);

    /** A page of what was deleted. */
    DataFetcher<?> deleted(ObjectModel object);

    DataFetcher<?> write(ObjectModel object, RecordWrite write);

    /** What happens to records, from now on. */
    DataFetcher<?> changed(ObjectModel object);
}
