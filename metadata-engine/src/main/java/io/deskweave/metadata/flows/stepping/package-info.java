/**
 * How a flow moves: a pure function from a flow, a state and an event to a new state and what is to be done. Nothing is
 * stored, timed or sent here, and nothing is thrown: what does not fit is refused as a value.
 */
@NamedInterface("flows.stepping")
@NullMarked
package io.deskweave.metadata.flows.stepping;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
