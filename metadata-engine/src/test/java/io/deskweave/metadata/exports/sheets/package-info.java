/** Tests of the formats of exported files. */
@NullMarked
package io.deskweave.metadata.exports.sheets;

import org.jspecify.annotations.NullMarked;
