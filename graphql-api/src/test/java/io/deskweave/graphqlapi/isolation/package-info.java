/**
 * Desks that try to read each other: every role of every desk asks at random for what it knows of the others, on many
 * threads at once, and no answer may ever hold another desk's words.
 */
@NullMarked
package io.deskweave.graphqlapi.isolation;

import org.jspecify.annotations.NullMarked;
