/**
 * CSV files as they come from outside: RFC 4180, UTF-8, read once from front to back in bounded memory. It knows rows
 * and lines; it knows no object and no field.
 */
@NullMarked
package io.deskweave.metadata.imports.csv;

import org.jspecify.annotations.NullMarked;
