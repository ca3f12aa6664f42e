/**
 * Who did what in a tenant, written in the transaction that did it, never changed, and sealed: each entry's hash covers
 * the one before it, so that whoever alters or takes out an entry is found out. What a draft was like between two
 * publishes is not told here but by the draft itself.
 */
@NamedInterface("audit")
@NullMarked
package io.deskweave.platform.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
