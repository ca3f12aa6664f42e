/**
 * Every rule, with a definition that breaks it.
 */
@NullMarked
package io.deskweave.metadata.rules;

import org.jspecify.annotations.NullMarked;
