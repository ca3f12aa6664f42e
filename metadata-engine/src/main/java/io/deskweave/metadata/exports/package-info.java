/**
 * Taking records along as a file of CSV, XLSX or JSON lines: asked for, written by a job, fetched, removed after some
 * days. Only the door is here; {@code columns} knows what stands in a row, {@code sheets} writes the formats,
 * {@code jobs} works exports off.
 *
 * <p>What people may rely on: a file holds what the person who asked may see, judged while it is written, and is given
 * to that person alone. It is offered when it is whole and never before; an export that was killed begins anew. A file
 * is made of pages in a stable order, not of one moment: what is written meanwhile is in it or not. No cell of a CSV
 * file is taken for a formula by a spreadsheet, and what import reads from it are the values that were there.
 */
@NamedInterface("exports")
@NullMarked
package io.deskweave.metadata.exports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
