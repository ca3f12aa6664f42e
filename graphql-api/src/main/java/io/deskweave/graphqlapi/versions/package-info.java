/**
 * The versions of a tenant's schema: each as a text to be downloaded, and what changed from one to the next, for those
 * who build clients. What a change of the definition does to records is told elsewhere.
 */
@NullMarked
package io.deskweave.graphqlapi.versions;

import org.jspecify.annotations.NullMarked;
