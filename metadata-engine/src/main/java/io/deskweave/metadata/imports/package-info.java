/**
 * Bringing rows of a CSV file into an object: proposal, dry run, run, rejected rows.
 */
@NamedInterface("imports")
@NullMarked
package io.deskweave.metadata.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
