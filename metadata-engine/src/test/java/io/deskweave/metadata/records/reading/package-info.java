/**
 * Tests of reading records: texts of statements, and answers against a real PostgreSQL compared with a naive
 * evaluation.
 */
@NullMarked
package io.deskweave.metadata.records.reading;

import org.jspecify.annotations.NullMarked;
