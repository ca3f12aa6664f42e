@NullMarked
package io.deskweave.platform.signals;

import org.jspecify.annotations.NullMarked;
