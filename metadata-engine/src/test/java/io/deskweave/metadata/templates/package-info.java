/** Tests of templates. */
@NullMarked
package io.deskweave.metadata.templates;

import org.jspecify.annotations.NullMarked;
