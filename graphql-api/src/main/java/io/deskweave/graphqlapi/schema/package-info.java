/**
 * The schemas that callers see: a tenant's model merged with the fixed part, pooled by the model's fingerprint, so that
 * tenants with the same definition share one. Names of types are decided in {@code ApiNames} alone.
 */
@NullMarked
package io.deskweave.graphqlapi.schema;

import org.jspecify.annotations.NullMarked;
