package io.deskweave.metadata.imports.jobs;

import io.deskweave.metadata.imports.csv.CsvLimits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How much one import may be.
 *
 * @param fileLimit the largest file that is imported
 * @param columns the most columns of a file
 * @param rowCharacters the most characters of one row
 * @param refusedRows how many refused rows are kept with their reasons; more are only counted
 * @param chunk how many rows go in with one transaction
 */
@Validated
@ConfigurationProperties("deskweave.imports")
record ImportSettings(
        @DefaultValue("50MB") @NotNull DataSize fileLimit,
        @DefaultValue("500") @Min(1) @Max(1_600) int columns,

        @DefaultValue("1000000") @Min(1_000) @Max(100_000_000)
        int rowCharacters,

        @DefaultValue("100000") @Min(1) int refusedRows,
        @DefaultValue("500") @Min(1) @Max(5_000) int chunk) {

    CsvLimits csv() {
        return new CsvLimits(fileLimit.toBytes(), columns, rowCharacters);
    }
}
