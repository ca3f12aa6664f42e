/** What fields take for files, pictures and signatures, by content, whatever their names say. */
@NullMarked
package io.deskweave.metadata.kinds.files;

import org.jspecify.annotations.NullMarked;
