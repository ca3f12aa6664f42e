package io.deskweave.platform.settings;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How connections to databases behave.
 *
 * @param statementTimeout the longest that one statement for a tenant may run
 * @param connectTimeout the longest wait for a new connection or for a free one of the pool
 * @param connectionLifetime the age at which a connection is replaced, so that none remembers every tenant for ever
 * @param lockTimeout the longest that a change of a tenant's tables waits for one lock before it steps back
 */
public record DatabaseSettings(
        @DefaultValue("5s") @DurationMin(millis = 50) Duration statementTimeout,
        @DefaultValue("2s") @DurationMin(millis = 250) Duration connectTimeout,
        @DefaultValue("10m") @DurationMin(seconds = 30) Duration connectionLifetime,
        @DefaultValue("1s") @DurationMin(millis = 10) Duration lockTimeout) {}
