/** Tests of the audit. */
@NullMarked
package io.deskweave.platform.audit;

import org.jspecify.annotations.NullMarked;
