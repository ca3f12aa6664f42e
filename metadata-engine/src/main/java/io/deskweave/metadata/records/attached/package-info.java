/**
 * Files meet the records: looked at before a record has them, given out to whoever may see the field that holds them.
 * Nothing here deletes a file; one that no record has any more stays in the store.
 */
@NullMarked
package io.deskweave.metadata.records.attached;

import org.jspecify.annotations.NullMarked;
