package io.deskweave.platform.settings;

import jakarta.validation.constraints.NotBlank;

/** A database login; its password never appears in a text. */
public record LoginSettings(
        @NotBlank String username, @NotBlank String password) {

    @Override
    public String toString() {
        return username;
    }
}
