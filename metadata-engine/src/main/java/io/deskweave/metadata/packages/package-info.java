/**
 * What goes from one desk to another: which part of a definition, written down how, and what the other definition
 * becomes by it. Pure functions; ids never travel, for each desk gives out its own.
 */
@NullMarked
package io.deskweave.metadata.packages;

import org.jspecify.annotations.NullMarked;
