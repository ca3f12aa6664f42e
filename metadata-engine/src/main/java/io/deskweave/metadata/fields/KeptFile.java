package io.deskweave.metadata.fields;

import java.util.UUID;

/**
 * A file as a record has it: what it is, with what was found out about it when it was written into the record. Files
 * never change, so neither do these.
 *
 * @param id at the tenant's file store
 * @param name what its sender called it; empty while nobody has looked
 * @param mediaType what its content is, such as {@code application/pdf}; empty while nobody has looked
 * @param size in bytes
 */
public record KeptFile(UUID id, String name, String mediaType, long size) {

    /** One that somebody names, before anybody has looked. */
    public static KeptFile named(UUID id) {
        return new KeptFile(id, "", "", 0);
    }
}
