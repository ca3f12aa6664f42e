/**
 * What is true of every HTTP request before anyone looks at what it asks: its id, the size and the pace of its body,
 * and what the log says about it.
 */
@NullMarked
package io.deskweave.graphqlapi.requests;

import org.jspecify.annotations.NullMarked;
