/**
 * Exports as the fixed part of a tenant's schema has them: started, watched and cancelled. Their files are fetched at
 * an address of the package {@code files}; how a filter is read is known to {@code records}.
 */
@NullMarked
package io.deskweave.graphqlapi.exports;

import org.jspecify.annotations.NullMarked;
