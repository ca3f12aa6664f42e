package io.deskweave.metadata.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which text a reader gets, and what a language is. */
class TextsTests {

    @ParameterizedTest
    @CsvSource({
        // In just that language, however it is written.
        "de, 'de en', de",
        "zh-cn, 'en zh-CN', zh-CN",
        // In a less specific one, part by part; a single letter is not a part.
        "zh-Hant-TW, 'zh zh-Hant en', zh-Hant",
        "zh-Hant-TW, 'zh en', zh",
        "de-x-old, 'de fr', de",
        "en-GB, 'en fr', en",
        // In another of the same, the desk's before others.
        "zh, 'en zh-CN', zh-CN",
        "pt-PT, 'fr pt-AO pt-BR', pt-BR",
        "es-MX, 'es-AR es-ES fr', es-AR",
        // In the desk's own order.
        "it, 'en fr pt-BR zh-CN', fr",
        "it, 'en pt-BR', pt-BR",
        // In English, in Chinese, in what comes first.
        "it, 'ar en zh-CN', en",
        "it, 'ar zh-CN', zh-CN",
        "it, 'ja ar', ar",
        "it, '', none",
        "'', 'en', en"
    })
    void givesTheTextThatTheReaderUnderstandsBest(String asked, String written, String given) {
        var desk = new Languages(List.of("fr", "pt-BR"));
        var texts = new Texts(written.isEmpty() ? Map.of() : byTag(written.split(" ")));

        assertThat(texts.in(asked, desk, "none")).isEqualTo(given);
    }

    private static Map<String, String> byTag(String... tags) {
        return List.of(tags).stream().collect(Collectors.toMap(tag -> tag, tag -> tag));
    }

    @Test
    void fallsBackToTheFirstLanguageOfTheDesk() {
        var texts = new Texts(Map.of("en", "Zip", "zh-CN", "邮编"));

        assertThat(texts.in("de", Languages.STANDARD, "")).isEqualTo("邮编");
        assertThat(texts.in("de", new Languages(List.of("en", "zh-CN")), "")).isEqualTo("Zip");
    }

    @Test
    void knowsLanguagesThatThereAre() {
        assertThat(List.of("en", "zh-CN", "zh-Hant", "zh-Hant-TW", "sr-Latn", "es-419", "yue", "fil", "pt-BR"))
                .allMatch(Languages::isKnown);
        assertThat(List.of(
                        "", "e", "xy", "EN", "zh-cn", "zh_CN", "en-XY", "en-Qwer", "iw", "english", "en-x-own", "en-"))
                .noneMatch(Languages::isKnown);
        assertThat(Languages.canonical("ZH_cn")).contains("zh-CN");
        assertThat(Languages.canonical("iw")).contains("he");
        assertThat(Languages.canonical("elvish")).isEmpty();
    }
}
