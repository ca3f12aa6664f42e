/** The embedded servers shown where a real run does not lead. */
@NullMarked
package io.deskweave.infrastructure.embedded;

import org.jspecify.annotations.NullMarked;
