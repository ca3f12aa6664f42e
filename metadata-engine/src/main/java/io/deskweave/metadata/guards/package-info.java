/**
 * Whether the guards of a definition's fields make sense: who sees and edits, how much shows, what is searched, within
 * what something is unique. What guards do to records is not here but in {@code records.guarding}. Pure functions.
 */
@NullMarked
package io.deskweave.metadata.guards;

import org.jspecify.annotations.NullMarked;
