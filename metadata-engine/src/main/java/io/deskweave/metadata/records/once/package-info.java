/**
 * What clients want done once however often they ask: their keys, with what came of each, kept in the transaction of
 * the write itself.
 */
@NamedInterface("once")
@NullMarked
package io.deskweave.metadata.records.once;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
