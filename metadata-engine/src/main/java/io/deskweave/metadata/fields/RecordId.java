package io.deskweave.metadata.fields;

import java.util.UUID;

/**
 * A record of any object.
 *
 * @param objectId stable, such as {@code s_ticket}
 */
public record RecordId(String objectId, UUID id) {}
