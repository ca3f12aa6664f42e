/**
 * Connections of the fixed part: pages, edges and cursors as Relay has them. Lists of records have their own, made in
 * SQL.
 */
@NullMarked
package io.deskweave.graphqlapi.pages;

import org.jspecify.annotations.NullMarked;
