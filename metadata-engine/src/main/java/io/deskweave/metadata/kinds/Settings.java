package io.deskweave.metadata.kinds;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads settings that were checked. */
final class Settings {

    static final String DEFAULT = "default";

    private Settings() {}

    static long wholeNumber(Map<String, Object> settings, String name, long otherwise) {
        return settings.get(name) instanceof Number number ? number.longValue() : otherwise;
    }

    static @Nullable String text(Map<String, Object> settings, String name) {
        return settings.get(name) instanceof String text ? text : null;
    }
}
