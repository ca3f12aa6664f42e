/**
 * Deleting and restoring. What is deleted leaves its table, so that lists, unique values and references need not know
 * of it, and lies in the bin as JSON, whole. One deletion is one transaction, in which the rules of all references are
 * followed first and rows are moved afterwards.
 */
@NullMarked
package io.deskweave.metadata.records.deleting;

import org.jspecify.annotations.NullMarked;
