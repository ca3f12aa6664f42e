package io.deskweave.metadata.definition;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A text in several languages, by BCP 47 tag, such as {@code {"en": "Zip code", "zh-CN": "邮编"}}. */
public record Texts(Map<String, String> byLanguage) {

    // All that the platform brings is written in both.
    private static final List<String> LAST_RESORT = List.of("en", "zh-CN");

    public Texts {
        byLanguage = SortedEntries.of(byLanguage);
    }

    public static Texts none() {
        return new Texts(Map.of());
    }

    /**
     * The text for whoever reads a language: in just that; else in the nearest less specific one ({@code zh-Hant} and
     * then {@code zh} for {@code zh-Hant-TW}, the lookup of RFC 4647); else in another of the same ({@code zh-CN} for
     * {@code zh}); else in the desk's first language, and so on in its order; else in English, in Chinese, in whatever
     * comes first by its tag; else the fallback. There is no other way than this to choose one.
     *
     * @param language a BCP 47 tag
     */
    public String in(String language, Languages languages, String fallback) {
        var exact = byLanguage.get(language);
        if (exact != null) {
            return exact;
        }
        return within(language)
                .or(() -> preferred(languages)
                        .filter(tag -> primary(tag).equalsIgnoreCase(primary(language)))
                        .findFirst())
                .or(() -> preferred(languages).findFirst())
                .map(byLanguage::get)
                .orElse(fallback);
    }

    /** The language that the lookup of RFC 4647 finds: the one that was asked for, or the nearest less specific. */
    public Optional<String> within(String language) {
        return Stream.iterate(language, range -> !range.isEmpty(), Texts::lessSpecific)
                .flatMap(range -> byLanguage.keySet().stream().filter(range::equalsIgnoreCase))
                .findFirst();
    }

    private Stream<String> preferred(Languages languages) {
        return Stream.of(languages.tags(), LAST_RESORT, byLanguage.keySet())
                .flatMap(Collection::stream)
                .filter(byLanguage::containsKey);
    }

    /** Without its last part; a single letter says nothing by itself. */
    private static String lessSpecific(String range) {
        var shorter = range.substring(0, Math.max(0, range.lastIndexOf('-')));
        return shorter.lastIndexOf('-') == shorter.length() - 2 ? lessSpecific(shorter) : shorter;
    }

    private static String primary(String tag) {
        return tag.split("-", 2)[0];
    }
}
