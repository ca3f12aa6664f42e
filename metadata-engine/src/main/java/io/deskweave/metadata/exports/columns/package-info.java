/**
 * What stands in a row of an exported file: paths become what is asked of each record, and the answer becomes cells.
 * Pure; nothing here reads records or writes files.
 */
@NullMarked
package io.deskweave.metadata.exports.columns;

import org.jspecify.annotations.NullMarked;
