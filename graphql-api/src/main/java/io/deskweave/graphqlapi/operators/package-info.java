/**
 * The schema of platform operators: tenants arriving, pausing and leaving, and the cells they lie in. It opens no
 * tenant's data.
 */
@NullMarked
package io.deskweave.graphqlapi.operators;

import org.jspecify.annotations.NullMarked;
