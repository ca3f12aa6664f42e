/**
 * Exports as jobs: queued, written with the rights of who asked, offered when whole, removed after some days. What is
 * read and how it is written is the concern of the packages beside it.
 */
@NullMarked
package io.deskweave.metadata.exports.jobs;

import org.jspecify.annotations.NullMarked;
