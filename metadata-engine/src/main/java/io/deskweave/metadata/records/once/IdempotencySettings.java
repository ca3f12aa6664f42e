package io.deskweave.metadata.records.once;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long keys of clients are remembered ({@code deskweave.metadata.idempotency}).
 *
 * @param kept since they were first used; those for money are remembered for ever whatever stands here
 */
@Validated
@ConfigurationProperties("deskweave.metadata.idempotency")
record IdempotencySettings(
        @DefaultValue("30d") @NotNull @DurationMin(hours = 1)
        Duration kept) {}
