/**
 * The kinds of nodes that every desk has, one class each: what may be set, what of it is wrong, and
 * which behaviour comes of it. How a behaviour moves a flow is not told here.
 */
@NullMarked
package io.deskweave.metadata.flows.kinds;

import org.jspecify.annotations.NullMarked;
