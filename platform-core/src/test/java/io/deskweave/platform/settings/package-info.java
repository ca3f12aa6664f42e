@NullMarked
package io.deskweave.platform.settings;

import org.jspecify.annotations.NullMarked;
