/** Definitions as documents, tested without a database. */
@NullMarked
package io.deskweave.metadata.documents;

import org.jspecify.annotations.NullMarked;
