package io.deskweave.metadata.exports.jobs;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much may be exported.
 *
 * @param rows the most records of one file
 * @param atOnce how many exports of one tenant may be under way or wait
 * @param keptDays after how many days an export is removed with its file
 * @param page how many records are read with one statement
 */
@Validated
@ConfigurationProperties("deskweave.exports")
record ExportSettings(
        @DefaultValue("5000000") @Min(1) long rows,
        @DefaultValue("3") @Min(1) @Max(100) int atOnce,
        @DefaultValue("7") @Min(1) @Max(365) int keptDays,

        @DefaultValue("1000") @Min(1) @Max(2_000) int page) {}
