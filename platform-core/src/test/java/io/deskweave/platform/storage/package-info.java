@NullMarked
package io.deskweave.platform.storage;

import org.jspecify.annotations.NullMarked;
