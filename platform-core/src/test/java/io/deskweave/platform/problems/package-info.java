@NullMarked
package io.deskweave.platform.problems;

import org.jspecify.annotations.NullMarked;
