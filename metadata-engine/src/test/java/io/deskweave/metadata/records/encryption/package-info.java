/** Encrypted fields on real tables: sealed, opened, found, and nowhere to be read. */
@NullMarked
package io.deskweave.metadata.records.encryption;

import org.jspecify.annotations.NullMarked;
