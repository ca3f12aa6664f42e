/**
 * Budgets of points that fill up again by time, held in common by all pods. A pod counts by itself for a moment before
 * it tells the others, and goes on by itself while Redis is away.
 */
@NamedInterface("quotas")
@NullMarked
package io.deskweave.platform.quotas;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
