@NullMarked
package io.deskweave.metadata.sealing;

import org.jspecify.annotations.NullMarked;
