/**
 * Drafts and releases: editing what is not yet in force, and putting it in force.
 */
@NamedInterface("drafts")
@NullMarked
package io.deskweave.metadata.drafts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
