package io.deskweave.metadata.leftovers;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long what nobody needs is kept.
 *
 * @param everyHours how often each desk is looked through
 * @param importDays how long the file of an import and what it refused can be fetched after it ended
 * @param binDays how long a deleted record can be restored
 * @param fileDays how long a file that was sent waits to be named by a record or an import
 */
@Validated
@ConfigurationProperties("deskweave.metadata.leftovers")
record LeftoverSettings(
        @DefaultValue("24") @Min(1) @Max(720) int everyHours,
        @DefaultValue("30") @Min(1) @Max(3_650) int importDays,
        @DefaultValue("90") @Min(1) @Max(3_650) int binDays,
        @DefaultValue("7") @Min(1) @Max(365) int fileDays) {

    Duration every() {
        return Duration.ofHours(everyHours);
    }

    Duration imports() {
        return Duration.ofDays(importDays);
    }

    Duration bin() {
        return Duration.ofDays(binDays);
    }

    Duration files() {
        return Duration.ofDays(fileDays);
    }
}
