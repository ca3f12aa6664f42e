package io.deskweave.platform.settings;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The configuration of the ground floor, under the prefix {@code deskweave}.
 *
 * @param directory the database of the directory, the one thing that is global
 * @param cells where tenants' data lie, one PostgreSQL database each
 * @param redis where pods tell each other what changed
 * @param files where tenants' files lie
 * @param database how connections to all databases behave
 * @param migrateAtStart whether the platform brings all schemas up to date when it starts
 * @param migrateOnly whether it ends after doing so: the run of a deployment's migration job
 */
@Validated
@ConfigurationProperties("deskweave")
public record PlatformSettings(
        @NotNull @Valid DirectorySettings directory,
        @NotEmpty List<@Valid CellSettings> cells,
        @NotNull @Valid RedisSettings redis,
        @NotNull @Valid FileSettings files,
        @DefaultValue @Valid DatabaseSettings database,
        @DefaultValue("true") boolean migrateAtStart,
        @DefaultValue("false") boolean migrateOnly) {}
