/**
 * Bringing rows of a CSV file into an object: proposal, dry run, run, rejected rows. Only the door is here; {@code csv}
 * reads files, {@code mapping} decides which column fills which field, {@code jobs} works imports off.
 *
 * <p>What people may rely on: a file that cannot be read to its end (wrong encoding, quotes that do not match) is found
 * before anything goes in, with its line, and brings nothing in. A row that does not fit is refused with its line,
 * column and reason and keeps no other row out; the refused rows are given back as a file that can be mended and
 * brought again. An import that was killed goes on where it stopped. If one fails for good half-way (its file was
 * deleted, a field retired), the rows before stay in and the failure says how many; bringing the whole file again is
 * safe when one of its fields allows each value once. A dry run finds what the run would find.
 */
@NamedInterface("imports")
@NullMarked
package io.deskweave.metadata.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
