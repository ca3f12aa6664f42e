package io.deskweave.metadata.operations;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How many operations are kept.
 *
 * @param kept of all clients of one tenant together
 */
@Validated
@ConfigurationProperties("deskweave.metadata.operations")
record OperationSettings(
        @DefaultValue("2000") @Min(1) @Max(100_000) int kept) {}
