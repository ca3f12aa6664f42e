/**
 * Definitions as documents that people keep and send: read strictly, with every finding, ids filled in. Pure functions.
 */
@NullMarked
package io.deskweave.metadata.documents;

import org.jspecify.annotations.NullMarked;
