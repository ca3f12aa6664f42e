/** The containers servers shown where a real run does not lead. */
@NullMarked
package io.deskweave.infrastructure.containers;

import org.jspecify.annotations.NullMarked;
