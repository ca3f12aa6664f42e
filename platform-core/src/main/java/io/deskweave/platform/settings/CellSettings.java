package io.deskweave.platform.settings;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * One cell: a PostgreSQL database in one region that holds the schemas of up to 2,000 tenants.
 *
 * @param name such as {@code cn-east-1}; the directory remembers it, so it never changes
 * @param region such as {@code cn-east}
 * @param url JDBC address
 * @param owner may create schemas and roles; owns all tables
 * @param app owns nothing; takes a tenant's role for each transaction
 * @param poolSize connections of {@code app} that one pod holds at most
 */
public record CellSettings(
        @NotNull @Pattern(regexp = "[a-z][a-z0-9-]{0,39}", message = "must be lower-case letters, digits and dashes")
        String name,

        @NotNull @Pattern(regexp = "[a-z][a-z0-9-]{0,39}", message = "must be lower-case letters, digits and dashes")
        String region,

        @NotNull @Pattern(regexp = "jdbc:postgresql://.+", message = "must begin with jdbc:postgresql://")
        String url,

        @NotNull @Valid LoginSettings owner,
        @NotNull @Valid LoginSettings app,
        @DefaultValue("16") @Min(1) @Max(200) int poolSize) {}
