package io.deskweave.platform.settings;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * Where Redis is.
 *
 * @param url such as {@code redis://127.0.0.1:6379}; may hold a password, so it is never logged
 */
public record RedisSettings(
        @NotNull @Pattern(regexp = "rediss?://.+", message = "must begin with redis:// or rediss://")
        String url) {

    @Override
    public String toString() {
        return "RedisSettings[]";
    }
}
