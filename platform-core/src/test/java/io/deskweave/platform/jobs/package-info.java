@NullMarked
package io.deskweave.platform.jobs;

import org.jspecify.annotations.NullMarked;
