package io.deskweave.metadata.kinds.times;

import static io.deskweave.metadata.kinds.Kinds.kind;

import io.deskweave.metadata.fields.ValueRejected;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationTypeTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PT1H30M|5400",
                "P2DT1S|172801",
                "1:30|5400",
                "00:00:05|5",
                "1 h 30 min|5400",
                "2 Days, 3 hours|183600",
                "90 seconds|90",
                "2天3小时|183600",
                "1小时30分钟|5400",
                "1 week|604800"
            })
    void readsSpansOfTimeAsPeopleWriteThem(String text, long seconds) throws ValueRejected {
        kind("duration").assertText(text, Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(strings = {"90", "1:75", "P1M", "P1Y", "PT0.5S", "-PT1H", "P200000D", "2 moons", "1 h x", "", "h"})
    void refusesWhatIsNoSpanOfWholeSeconds(String text) {
        kind("duration").assertTextRefused(text, "metadata.value.not-a-duration");
    }

    @Test
    void writesSpansOfTimeAsTheStandardHasThem() throws ValueRejected {
        kind("duration").assertExported(Duration.ofMinutes(90), "PT1H30M");
        kind("duration").assertExported(Duration.ZERO, "PT0S");
        kind("duration").assertJson("P1D", Duration.ofHours(24));
        kind("duration").assertRefused(90, "metadata.value.not-a-duration");
        kind("duration").assertRefused("1:30", "metadata.value.not-a-duration");
    }

    @Test
    void keepsSpansOfTimeWithinBounds() throws ValueRejected {
        var span = kind("duration", Map.of("min", "PT15M", "max", "P1D"));
        span.assertSettingsFound();
        span.assertJson("PT24H", Duration.ofDays(1));
        span.assertRefused("PT14M59S", "metadata.value.out-of-range");
        span.assertTextRefused("25 hours", "metadata.value.out-of-range");
        span.assertTextRefused("P2D", "metadata.value.out-of-range");
        span.assertChangeFound(Map.of("max", "PT8H"));
        kind("duration", Map.of("min", "1:30", "max", 60))
                .assertSettingsFound("metadata.setting.malformed", "metadata.setting.malformed");
        kind("duration", Map.of("min", "P1D", "max", "PT23H")).assertSettingsFound("metadata.setting.malformed");
    }
}
