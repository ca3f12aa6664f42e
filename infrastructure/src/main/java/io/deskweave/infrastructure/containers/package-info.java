/** Servers in containers, for those who have a container engine; Testcontainers is optional on the class path. */
@NullMarked
package io.deskweave.infrastructure.containers;

import org.jspecify.annotations.NullMarked;
