/**
 * Definitions that a desk may begin with, such as those of an industry: what one is, how its file is read, and how it
 * lies over the standard objects. The templates themselves come from the rooms that know what desks record.
 */
@NamedInterface("templates")
@NullMarked
package io.deskweave.metadata.templates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
