/** Servers that run as children of this JVM, from programs that came as Maven artifacts. */
@NullMarked
package io.deskweave.infrastructure.embedded;

import org.jspecify.annotations.NullMarked;
