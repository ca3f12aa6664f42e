/** Reads what the arguments of a list say: which records, in which order, which page. */
@NullMarked
package io.deskweave.graphqlapi.records.arguments;

import org.jspecify.annotations.NullMarked;
