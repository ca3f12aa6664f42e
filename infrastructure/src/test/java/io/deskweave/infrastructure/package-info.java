/** The infrastructure shown at work: real servers, stopped, killed and found again. */
@NullMarked
package io.deskweave.infrastructure;

import org.jspecify.annotations.NullMarked;
