@NullMarked
package io.deskweave.platform.organisation;

import org.jspecify.annotations.NullMarked;
