/**
 * What a tenant wrote, as it is kept in drafts and releases: plain values that say nothing about columns.
 */
@NamedInterface("definition")
@NullMarked
package io.deskweave.metadata.definition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
