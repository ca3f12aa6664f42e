/**
 * Rules meet the tables: what they must know of a record and of those related to it is read along with the write, or
 * for many records at once, and what they say is among the findings.
 */
@NullMarked
package io.deskweave.metadata.records.judged;

import org.jspecify.annotations.NullMarked;
