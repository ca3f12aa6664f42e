package io.deskweave.graphqlapi.requests;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How large and how slow the body of a request may be ({@code deskweave.requests}).
 *
 * @param body the most that a request other than an upload may send
 * @param bodyTime how long it may take to send it
 * @param uploadTime how long an upload may take to send
 */
@Validated
@ConfigurationProperties("deskweave.requests")
public record RequestSettings(
        @DefaultValue("1MB") @NotNull DataSize body,
        @DefaultValue("20s") @NotNull Duration bodyTime,
        @DefaultValue("15m") @NotNull Duration uploadTime) {}
