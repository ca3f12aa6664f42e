/** The records that a template shows its desk by, created on wish when a tenant arrives. */
@NullMarked
package io.deskweave.metadata.samples;

import org.jspecify.annotations.NullMarked;
