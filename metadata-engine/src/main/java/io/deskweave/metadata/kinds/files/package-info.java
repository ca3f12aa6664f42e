/**
 * Field types whose values are files of the tenant's store: any file, a picture, a signature. What a file is, is read
 * from its content; its name only tells apart what looks alike from inside.
 */
@NullMarked
package io.deskweave.metadata.kinds.files;

import org.jspecify.annotations.NullMarked;
