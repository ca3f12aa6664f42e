package io.deskweave.graphqlapi.fairness;

import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much of the platform one tenant may use ({@code deskweave.fairness}). Points are those of {@link Price}; they
 * come back by the second until {@code points} are there again.
 *
 * @param operationPoints the dearest operation that runs
 * @param clientPoints of one person or integrator's client, used at once
 * @param clientPointsPerSecond that come back
 * @param tenantPoints of all of a tenant's together, used at once
 * @param tenantPointsPerSecond that come back
 * @param requests of one tenant that a pod answers at the same time
 */
@Validated
@ConfigurationProperties("deskweave.fairness")
public record FairnessSettings(
        @DefaultValue("100000") @Positive int operationPoints,
        @DefaultValue("500000") @Positive int clientPoints,
        @DefaultValue("25000") @Positive int clientPointsPerSecond,
        @DefaultValue("1000000") @Positive int tenantPoints,
        @DefaultValue("50000") @Positive int tenantPointsPerSecond,
        @DefaultValue("32") @Positive int requests) {}
