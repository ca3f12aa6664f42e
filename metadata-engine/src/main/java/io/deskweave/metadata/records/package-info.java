/**
 * Reading and writing rows of objects: one statement for a question, however nested.
 */
@NamedInterface("records")
@NullMarked
package io.deskweave.metadata.records;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
