package io.deskweave.platform.settings;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * The database of the directory.
 *
 * @param url JDBC address
 * @param owner owns the tables; used to bring them up to date
 * @param app reads and writes rows
 */
public record DirectorySettings(
        @NotNull @Pattern(regexp = "jdbc:postgresql://.+", message = "must begin with jdbc:postgresql://")
        String url,

        @NotNull @Valid LoginSettings owner,
        @NotNull @Valid LoginSettings app) {}
