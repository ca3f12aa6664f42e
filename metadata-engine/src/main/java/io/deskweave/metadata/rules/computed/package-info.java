/**
 * The rules that formulas and roll-ups must keep. What else a definition must keep is in the package above.
 */
@NullMarked
package io.deskweave.metadata.rules.computed;

import org.jspecify.annotations.NullMarked;
