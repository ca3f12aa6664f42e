/**
 * Conditions of the rule language as filters of records, where a filter can say the same: what a rule answers record by
 * record, the database then answers for all of them.
 */
@NullMarked
package io.deskweave.metadata.records.conditions;

import org.jspecify.annotations.NullMarked;
