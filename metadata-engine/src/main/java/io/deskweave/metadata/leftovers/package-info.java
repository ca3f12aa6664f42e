/**
 * What nobody needs any more, and when it goes: files of imports that ended, records that were deleted long ago, files
 * that nothing names. What is still needed is asked of those who keep it; nothing here is told to anybody.
 */
@NullMarked
package io.deskweave.metadata.leftovers;

import org.jspecify.annotations.NullMarked;
