@NullMarked
package io.deskweave.platform.cells;

import org.jspecify.annotations.NullMarked;
