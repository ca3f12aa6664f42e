/**
 * What in a definition uses what: titles, references, the lists that they give, and rules. Pure functions.
 */
@NullMarked
package io.deskweave.metadata.uses;

import org.jspecify.annotations.NullMarked;
