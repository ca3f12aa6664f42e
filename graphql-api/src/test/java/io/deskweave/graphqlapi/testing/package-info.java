/**
 * The whole platform for tests, started once per JVM, and people who talk to it through HTTP alone.
 */
@NullMarked
package io.deskweave.graphqlapi.testing;

import org.jspecify.annotations.NullMarked;
