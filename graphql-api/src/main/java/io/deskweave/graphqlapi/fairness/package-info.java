/**
 * What keeps one tenant from taking what is everybody's: an operation's cost in points, known before it runs; the
 * points that a tenant and each of its clients have; how many requests of a tenant run at once.
 */
@NullMarked
package io.deskweave.graphqlapi.fairness;

import org.jspecify.annotations.NullMarked;
