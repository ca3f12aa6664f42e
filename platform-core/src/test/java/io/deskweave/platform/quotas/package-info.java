@NullMarked
package io.deskweave.platform.quotas;

import org.jspecify.annotations.NullMarked;
