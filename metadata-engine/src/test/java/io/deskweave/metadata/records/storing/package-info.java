/** Tests of writing records against a real PostgreSQL. */
@NullMarked
package io.deskweave.metadata.records.storing;

import org.jspecify.annotations.NullMarked;
