package io.deskweave.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.deskweave.platform.testing.TestPlatform;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTests {

    @Test
    void saysWhichPropertyIsWrong() {
        assertThatThrownBy(() -> TestPlatform.start(Map.of("deskweave.cells[1].url", "postgres:here")))
                .hasStackTraceContaining("deskweave.cells[1].url")
                .hasStackTraceContaining("must begin with jdbc:postgresql://");
        assertThatThrownBy(() -> TestPlatform.start(Map.of("deskweave.database.statement-timeout", "1ms")))
                .hasStackTraceContaining("deskweave.database.statementTimeout");
    }

    @Test
    void neverShowsAPassword() {
        var settings = TestPlatform.with().bean(PlatformSettings.class);
        var password = settings.directory().owner().password();

        assertThat(settings.toString())
                .doesNotContain(password)
                .doesNotContain(settings.redis().url());
    }
}
