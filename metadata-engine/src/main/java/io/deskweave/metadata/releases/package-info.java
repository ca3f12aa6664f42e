/**
 * The tables that hold drafts and releases in a tenant's schema, and the models in force as they are read from there.
 */
@NullMarked
package io.deskweave.metadata.releases;

import org.jspecify.annotations.NullMarked;
