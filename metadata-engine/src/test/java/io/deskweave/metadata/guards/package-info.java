/** Which guards make sense, and how they go with the definition. */
@NullMarked
package io.deskweave.metadata.guards;

import org.jspecify.annotations.NullMarked;
