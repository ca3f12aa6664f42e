/** Desks that try to read each other. */
@NullMarked
package io.deskweave.graphqlapi.isolation;

import org.jspecify.annotations.NullMarked;
