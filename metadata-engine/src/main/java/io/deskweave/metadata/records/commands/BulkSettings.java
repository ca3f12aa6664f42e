package io.deskweave.metadata.records.commands;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What one request may write ({@code deskweave.metadata.bulk}).
 *
 * @param rows records written at once
 */
@Validated
@ConfigurationProperties("deskweave.metadata.bulk")
record BulkSettings(
        @DefaultValue("1000") @Min(1) @Max(10_000) int rows) {}
