package io.deskweave.metadata.publish.deletions;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What is asked before values are deleted.
 *
 * @param exportHours how long after an export what it holds may be deleted
 */
@Validated
@ConfigurationProperties("deskweave.metadata.deletions")
record DeletionSettings(
        @DefaultValue("24") @Min(1) @Max(720) int exportHours) {}
