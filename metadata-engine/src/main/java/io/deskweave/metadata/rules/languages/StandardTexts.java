package io.deskweave.metadata.rules.languages;

import io.deskweave.metadata.definition.ObjectDefinition;
import io.deskweave.metadata.definition.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the platform itself says, in the languages that it is written in: no desk can be asked to translate it. */
public final class StandardTexts {

    private final Map<Saying.Place, Texts> byPlace = new HashMap<>();

    /** @param objects as every desk begins with them */
    public StandardTexts(List<ObjectDefinition> objects) {
        Saying.each(objects, saying -> byPlace.put(saying.place(), saying.texts()));
    }

    /** Whether nobody wrote it anew. */
    boolean has(Saying saying) {
        return saying.texts().equals(byPlace.get(saying.place()));
    }
}
