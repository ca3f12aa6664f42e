/**
 * What makes a definition sound, one class for each rule. Every rule looks at the whole definition and adds its
 * findings; none of them stops the others.
 */
@NullMarked
package io.deskweave.metadata.rules;

import org.jspecify.annotations.NullMarked;
