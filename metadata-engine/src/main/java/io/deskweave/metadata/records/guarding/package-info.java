/**
 * What an actor may do with the values of fields: see them, see the whole of them, compare by them, give them. Reading
 * and storing ask here; nothing else decides it.
 */
@NullMarked
package io.deskweave.metadata.records.guarding;

import org.jspecify.annotations.NullMarked;
