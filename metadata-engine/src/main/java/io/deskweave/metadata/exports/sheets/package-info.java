/** The formats of exported files, each written row by row: what was written is not kept in memory. */
@NullMarked
package io.deskweave.metadata.exports.sheets;

import org.jspecify.annotations.NullMarked;
