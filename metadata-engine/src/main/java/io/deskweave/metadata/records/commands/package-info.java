/**
 * What callers want done to records: one of them or many, found by their ids or by a unique field, once however often
 * they ask. Each is one transaction, with its answer and with the key that the caller gave it.
 */
@NamedInterface("commands")
@NullMarked
package io.deskweave.metadata.records.commands;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
