@NullMarked
package io.deskweave.platform.directory;

import org.jspecify.annotations.NullMarked;
