/**
 * From the model in force to the next: the steps by which the tables follow. Pure functions, without a database.
 */
@NullMarked
package io.deskweave.metadata.plan;

import org.jspecify.annotations.NullMarked;
