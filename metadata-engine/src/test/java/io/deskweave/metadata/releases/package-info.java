@NullMarked
package io.deskweave.metadata.releases;

import org.jspecify.annotations.NullMarked;
