package io.deskweave.metadata.kinds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.deskweave.metadata.fields.FieldPlace;
import io.deskweave.metadata.fields.FieldType;
import io.deskweave.metadata.fields.TextForm;
import io.deskweave.metadata.fields.ValueRejected;
import io.deskweave.platform.problems.Problem;
import java.time.ZoneOffset;
import java.util.Map;

/** The field type under test, in the words of its tests. */
public record Kinds(String key, Map<String, Object> settings) {

    private static final TextForm FORM = new TextForm(null, ZoneOffset.UTC);
    private static final FieldPlace PLACE = new FieldPlace("Ticket", "field");

    public static Kinds kind(String key) {
        return new Kinds(key, Map.of());
    }

    public static Kinds kind(String key, Map<String, Object> settings) {
        return new Kinds(key, settings);
    }

    public FieldType type() {
        return StandardFieldTypes.registry().find(key).orElseThrow();
    }

    public void assertJson(Object json, Object value) throws ValueRejected {
        assertThat(type().fromJson(settings, json)).isEqualTo(value);
    }

    public void assertText(String text, Object value) throws ValueRejected {
        assertThat(type().fromText(settings, text, FORM)).isEqualTo(value);
    }

    public void assertExported(Object value, String text) throws ValueRejected {
        assertThat(type().toText(settings, value)).isEqualTo(text);
        assertText(text, value);
    }

    /** And says what to write instead. */
    public void assertRefused(Object json, String code) {
        assertThatExceptionOfType(ValueRejected.class)
                .isThrownBy(() -> type().fromJson(settings, json))
                .satisfies(e -> assertThat(e.code()).isEqualTo(code))
                .satisfies(e -> assertThat(e.advice()).isNotBlank());
    }

    public void assertTextRefused(String text, String code) {
        assertThatExceptionOfType(ValueRejected.class)
                .isThrownBy(() -> type().fromText(settings, text, FORM))
                .satisfies(e -> assertThat(e.code()).isEqualTo(code))
                .satisfies(e -> assertThat(e.advice()).isNotBlank());
    }

    public void assertSettingsFound(String... codes) {
        assertThat(type().checkSettings(PLACE, settings))
                .extracting(Problem::code)
                .containsExactly(codes);
    }

    public void assertChangeFound(Map<String, Object> after, String... codes) {
        assertThat(type().checkChange(PLACE, settings, after))
                .extracting(Problem::code)
                .containsExactly(codes);
    }
}
