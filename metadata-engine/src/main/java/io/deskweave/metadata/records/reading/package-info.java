/**
 * From a question to its answer: a pure planner turns a {@code RecordQuery} into one SQL statement and a writer that
 * turns the statement's rows straight into JSON bytes. Columns come flat and as text; lists within records come as
 * JSON arrays without keys; response keys are written here and never travel to the database.
 */
@NullMarked
package io.deskweave.metadata.records.reading;

import org.jspecify.annotations.NullMarked;
