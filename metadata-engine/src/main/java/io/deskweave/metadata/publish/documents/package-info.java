/**
 * Definitions on their way out of a desk and into drafts: as documents that clients keep, and as packages for other
 * desks. What a draft is, and what stands against it, is known by those who publish.
 */
@NullMarked
package io.deskweave.metadata.publish.documents;

import org.jspecify.annotations.NullMarked;
