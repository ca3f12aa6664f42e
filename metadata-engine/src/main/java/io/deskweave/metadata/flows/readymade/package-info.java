/**
 * Flows that come with the platform, as resources: definitions that a desk takes and changes.
 */
@NamedInterface("flows.readymade")
@NullMarked
package io.deskweave.metadata.flows.readymade;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
