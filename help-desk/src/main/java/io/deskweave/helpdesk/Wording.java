package io.deskweave.helpdesk;

import io.deskweave.metadata.definition.Texts;
import java.util.Map;

/** Texts of standard objects, in the two languages that every desk starts with. */
final class Wording {

    private Wording() {}

    static Texts both(String english, String chinese) {
        return new Texts(Map.of("en", english, "zh-CN", chinese));
    }

    /** An option of a choice field, as its settings have it. */
    static Map<String, Object> option(String key, String english, String chinese) {
        return Map.of("key", key, "labels", Map.of("en", english, "zh-CN", chinese));
    }
}
