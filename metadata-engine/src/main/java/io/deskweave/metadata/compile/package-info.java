/**
 * From a definition to a model: checked by every rule, then built. Pure functions, without a database or a container.
 */
@NullMarked
package io.deskweave.metadata.compile;

import org.jspecify.annotations.NullMarked;
