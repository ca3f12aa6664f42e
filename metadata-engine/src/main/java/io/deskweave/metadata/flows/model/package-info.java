/**
 * A flow as it was compiled: immutable nodes, the ways between them, and what each node does, out of a closed set of
 * behaviours that stepping answers with one switch. Kinds of nodes are open, behaviours are not.
 */
@NamedInterface("flows.model")
@NullMarked
package io.deskweave.metadata.flows.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
