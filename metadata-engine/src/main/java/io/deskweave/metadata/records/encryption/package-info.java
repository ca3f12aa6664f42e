/**
 * The keys by which a tenant's encrypted fields are sealed, opened and found. Each tenant has two sets of its own, for
 * values (AES-256-GCM) and for finding them (HMAC-SHA256), which lie in its schema and are themselves sealed by a key
 * that the platform is configured with. In which columns values lie, and who may see them, is not known here.
 */
@NullMarked
package io.deskweave.metadata.records.encryption;

import org.jspecify.annotations.NullMarked;
