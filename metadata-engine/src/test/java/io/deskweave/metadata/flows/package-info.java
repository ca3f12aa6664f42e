/**
 * Flows as they are drawn, refused and stepped, from a short text form that only these tests know.
 */
@NullMarked
package io.deskweave.metadata.flows;

import org.jspecify.annotations.NullMarked;
