/**
 * The languages of a desk, and which of its texts lack one of them. Which text a reader gets is for
 * {@code definition.Texts} to say.
 */
@NullMarked
package io.deskweave.metadata.rules.languages;

import org.jspecify.annotations.NullMarked;
