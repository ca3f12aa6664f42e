/**
 * Drafts are edited and put in force here: compiled, compared, planned, applied and recorded in one transaction,
 * so that columns, release and pointer are all there or none is.
 */
@NullMarked
package io.deskweave.metadata.publish;

import org.jspecify.annotations.NullMarked;
