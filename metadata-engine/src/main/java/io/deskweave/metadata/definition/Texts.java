package io.deskweave.metadata.definition;

import java.util.Map;

/** A text in several languages, by BCP 47 tag, such as {@code {"en": "Zip code", "zh-CN": "邮编"}}. */
public record Texts(Map<String, String> byLanguage) {

    public Texts {
        byLanguage = SortedEntries.of(byLanguage);
    }

    public static Texts none() {
        return new Texts(Map.of());
    }

    /**
     * The text in this language, else in one of the same kind ({@code zh} and {@code zh-CN}), else in English, else in
     * any, else the fallback.
     */
    public String in(String language, String fallback) {
        var exact = byLanguage.get(language);
        if (exact != null) {
            return exact;
        }
        var kind = language.split("-", 2)[0];
        var akin = byLanguage.entrySet().stream()
                .filter(text -> text.getKey().split("-", 2)[0].equals(kind))
                .map(Map.Entry::getValue)
                .findFirst();
        if (akin.isPresent()) {
            return akin.get();
        }
        var english = byLanguage.get("en");
        if (english != null) {
            return english;
        }
        return byLanguage.values().stream().sorted().findFirst().orElse(fallback);
    }
}
