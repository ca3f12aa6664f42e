/** Changes of types over a real database: with people writing, with kills, and back again. */
@NullMarked
package io.deskweave.metadata.retypes;

import org.jspecify.annotations.NullMarked;
