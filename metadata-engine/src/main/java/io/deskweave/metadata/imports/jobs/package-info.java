/**
 * Imports as jobs: queued, worked off in chunks that carry their own progress, resumed wherever they stopped. Reading
 * files and values is the concern of the packages beside it, writing records that of the record store.
 */
@NullMarked
package io.deskweave.metadata.imports.jobs;

import org.jspecify.annotations.NullMarked;
