package io.deskweave.graphqlapi.desks;

import io.deskweave.metadata.definition.Texts;
import java.util.List;
import java.util.Map;

/** Texts as the API has them. */
final class TextList {

    private TextList() {}

    /** In the order of languages, so that answers are alike. */
    static List<Map<String, String>> of(Texts texts) {
        return texts.byLanguage().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(text -> Map.of("language", text.getKey(), "text", text.getValue()))
                .toList();
    }
}
