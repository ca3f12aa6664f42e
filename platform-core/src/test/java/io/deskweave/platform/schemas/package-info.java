@NullMarked
package io.deskweave.platform.schemas;

import org.jspecify.annotations.NullMarked;
