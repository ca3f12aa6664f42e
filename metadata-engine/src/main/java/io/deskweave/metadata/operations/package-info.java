/**
 * Operations that clients of the API keep with the desk: what each of them uses is known by id, so that nobody retires
 * a field without hearing who asks for it. Documents are read at the front door; here they are texts.
 */
@NamedInterface("operations")
@NullMarked
package io.deskweave.metadata.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
