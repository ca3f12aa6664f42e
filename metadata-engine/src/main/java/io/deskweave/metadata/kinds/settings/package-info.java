/**
 * What the field types share: reading and checking settings, and saying back what somebody wrote.
 */
@NullMarked
package io.deskweave.metadata.kinds.settings;

import org.jspecify.annotations.NullMarked;
