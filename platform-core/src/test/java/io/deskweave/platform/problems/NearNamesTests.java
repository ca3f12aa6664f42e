package io.deskweave.platform.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearNamesTests {

    private static final List<String> NAMES = List.of("priority", "status", "subject", "communityBoard", "id");

    @ParameterizedTest
    @CsvSource({"prioritty, priority", "Status, status", "subjekt, subject", "community, communityBoard", "ix, id"})
    void findsWhatWasMeant(String written, String meant) {
        assertThat(NearNames.among(NAMES.stream(), written)).contains(meant);
    }

    @Test
    void proposesNothingFarOff() {
        assertThat(NearNames.among(NAMES.stream(), "colour")).isEmpty();
        assertThat(NearNames.among(NAMES.stream(), "x")).isEmpty();
        assertThat(NearNames.among(NAMES.stream(), "")).isEmpty();
        assertThat(NearNames.among(NAMES.stream(), "p".repeat(10_000))).isEmpty();
        assertThat(NearNames.advice(NAMES.stream(), "colour", "Look at the object"))
                .isEqualTo("Look at the object");
    }
}
