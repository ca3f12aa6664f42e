package io.deskweave.metadata.kinds.settings;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads settings that were checked. */
public final class Settings {

    public static final String DEFAULT = "default";

    private Settings() {}

    public static long wholeNumber(Map<String, Object> settings, String name, long otherwise) {
        return settings.get(name) instanceof Number number ? number.longValue() : otherwise;
    }

    public static @Nullable String text(Map<String, Object> settings, String name) {
        return settings.get(name) instanceof String text ? text : null;
    }
}
