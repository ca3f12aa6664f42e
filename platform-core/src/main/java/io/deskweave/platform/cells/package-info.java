/**
 * Connections: two pools for each cell and for the directory, and the translation of what PostgreSQL says into
 * refusals. Which tenant lies where is not known here.
 */
@NullMarked
package io.deskweave.platform.cells;

import org.jspecify.annotations.NullMarked;
