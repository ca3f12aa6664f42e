package io.deskweave.metadata.definition;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** A text in several languages, by BCP 47 tag, such as {@code {"en": "Zip code", "zh-CN": "邮编"}}. */
public record Texts(Map<String, String> byLanguage) {

    public Texts {
        byLanguage = Collections.unmodifiableMap(new TreeMap<>(byLanguage));
    }

    public static Texts none() {
        return new Texts(Map.of());
    }

    /** The text in this language, else in English, else in any, else the fallback. */
    public String in(String language, String fallback) {
        var exact = byLanguage.get(language);
        if (exact != null) {
            return exact;
        }
        var english = byLanguage.get("en");
        if (english != null) {
            return english;
        }
        return byLanguage.values().stream().sorted().findFirst().orElse(fallback);
    }
}
