/**
 * Where a model lies in the database: the names of tables and columns, and the column type of each shape. The only
 * package that knows them.
 */
@NullMarked
package io.deskweave.metadata.columns;

import org.jspecify.annotations.NullMarked;
