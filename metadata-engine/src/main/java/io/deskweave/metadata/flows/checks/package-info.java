/**
 * What makes a flow sound, one class for each rule, and the way from what was written to the compiled flow.
 */
@NullMarked
package io.deskweave.metadata.flows.checks;

import org.jspecify.annotations.NullMarked;
