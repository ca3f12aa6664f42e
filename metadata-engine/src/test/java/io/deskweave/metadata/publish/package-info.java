/**
 * Publishing, tried on a real PostgreSQL.
 */
@NullMarked
package io.deskweave.metadata.publish;

import org.jspecify.annotations.NullMarked;
