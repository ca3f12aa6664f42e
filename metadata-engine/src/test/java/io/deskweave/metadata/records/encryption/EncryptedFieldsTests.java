package io.deskweave.metadata.records.encryption;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.platform.testing.TestPlatform;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class EncryptedFieldsTests {

    private static final TestPlatform PLATFORM = TestPlatform.start(PatientDesk.KEYS, "io.deskweave.metadata.records");

    private final PatientDesk desk = PatientDesk.open(PLATFORM);

    @AfterAll
    static void closes() {
        PLATFORM.close();
    }

    @Test
    void givesBackWhatWasWritten() {
        var record = desk.create(Map.of("name", "Li", "secret", "4111 1111"));

        assertThat(desk.read(record, "secret")).isEqualTo("4111 1111");
        assertThat(desk.read(record, "story")).isNull();
    }
}
