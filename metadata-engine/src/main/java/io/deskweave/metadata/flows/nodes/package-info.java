/**
 * How a kind of node is written: its key, the outline of its settings, and the behaviour that it makes of them. Other
 * rooms add kinds as beans.
 */
@NamedInterface("flows.nodes")
@NullMarked
package io.deskweave.metadata.flows.nodes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
