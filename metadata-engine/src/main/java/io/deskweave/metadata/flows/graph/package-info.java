/**
 * Directed graphs of numbered nodes and what can be told of their form: what is reached, what goes round, what must be
 * passed, and whether what splits comes together. Pure functions; nothing here knows what a node means.
 */
@NullMarked
package io.deskweave.metadata.flows.graph;

import org.jspecify.annotations.NullMarked;
