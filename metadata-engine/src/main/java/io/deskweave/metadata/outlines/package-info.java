/**
 * What a piece of JSON may hold, described once: from an outline come the strict check of its form, with every finding
 * and its place, and the JSON Schema that is published. Pure functions; nothing here knows what the JSON means.
 */
@NamedInterface("outlines")
@NullMarked
package io.deskweave.metadata.outlines;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
