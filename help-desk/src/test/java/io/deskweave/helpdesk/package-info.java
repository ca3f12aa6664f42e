/** Tests of the help desk. */
@NullMarked
package io.deskweave.helpdesk;

import org.jspecify.annotations.NullMarked;
