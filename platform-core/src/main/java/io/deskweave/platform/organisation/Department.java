package io.deskweave.platform.organisation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit inside a tenant during a span of time.
 *
 * @param id the group's id at the identity provider
 * @param path the names from the top, separated by slashes, such as {@code /Service/Repair}
 * @param until the first day on which it no longer holds, null while it does
 */
public record Department(
        UUID id,
        @Nullable UUID parent,
        String name,
        String path,
        LocalDate from,
        @Nullable LocalDate until) {}
