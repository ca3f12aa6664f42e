/**
 * Plans, as golden files.
 */
@NullMarked
package io.deskweave.metadata.plan;

import org.jspecify.annotations.NullMarked;
