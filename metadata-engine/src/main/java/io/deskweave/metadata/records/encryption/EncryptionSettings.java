package io.deskweave.metadata.records.encryption;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.Map;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The platform's keys, by which those of tenants are sealed. Without any no field can be encrypted.
 *
 * @param keys by name: 256 bits in Base64, as {@code openssl rand -base64 32} writes them; secrets. One that was
 *     current stays here until no tenant's keys are sealed by it any more
 * @param currentKey the name of the one that seals; empty when there is none
 * @param keysets of how many tenants the opened keys are kept in memory
 * @param renewAfter how old a tenant's key gets before new values are sealed by another
 */
@Validated
@ConfigurationProperties("deskweave.metadata.encryption")
record EncryptionSettings(
        @DefaultValue Map<String, String> keys,
        @Nullable String currentKey,
        @DefaultValue("10000") @Min(10) @Max(1_000_000) int keysets,

        @DefaultValue("365d") @NotNull @DurationMin(days = 1)
        Duration renewAfter) {

    @Override
    public String toString() {
        return "EncryptionSettings[keys %s, current %s]".formatted(keys.keySet(), currentKey);
    }
}
