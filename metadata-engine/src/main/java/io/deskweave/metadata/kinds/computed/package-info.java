/**
 * Field types whose values the platform computes: their settings, and the shapes of what comes of them. What they read,
 * and when, is known to {@code computing}.
 */
@NullMarked
package io.deskweave.metadata.kinds.computed;

import org.jspecify.annotations.NullMarked;
