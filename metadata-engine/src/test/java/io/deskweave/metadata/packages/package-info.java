@NullMarked
package io.deskweave.metadata.packages;

import org.jspecify.annotations.NullMarked;
