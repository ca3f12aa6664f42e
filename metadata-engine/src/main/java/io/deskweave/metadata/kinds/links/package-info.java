/**
 * Field types that lead to something kept elsewhere: records, people, files.
 */
@NullMarked
package io.deskweave.metadata.kinds.links;

import org.jspecify.annotations.NullMarked;
