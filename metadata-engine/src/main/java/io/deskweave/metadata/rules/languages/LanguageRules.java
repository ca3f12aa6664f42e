package io.deskweave.metadata.rules.languages;

import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.definition.Finding;
import io.deskweave.metadata.definition.Languages;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** A desk has at least one language and not too many, each known, written as usual, and named once. */
public final class LanguageRules {

    private static final int SHOWN = 40;

    private LanguageRules() {}

    /** @param most how many there may be */
    public static List<Finding> check(Definition definition, int most) {
        var tags = definition.languages().tags();
        var findings = new ArrayList<Finding>();
        if (tags.isEmpty()) {
            findings.add(
                    found("none", List.of(), "No language is named", "Name the one that people here read at least"));
        }
        if (tags.size() > most) {
            findings.add(found(
                    "too-many",
                    List.of(),
                    "There are %d languages; %d are allowed".formatted(tags.size(), most),
                    "Keep those that people here read"));
        }
        var seen = new HashSet<String>();
        for (var tag : tags.subList(0, Math.min(tags.size(), most))) {
            var shown = tag.length() <= SHOWN ? tag : tag.substring(0, SHOWN) + "…";
            if (!Languages.isKnown(tag)) {
                findings.add(found(
                        "unknown",
                        List.of(shown),
                        "'%s' is not a language as BCP 47 writes it".formatted(shown),
                        Languages.canonical(tag)
                                .map(usual -> "Write " + usual)
                                .orElse("Write a tag of language, script and region, such as en, zh-CN or sr-Latn")));
            } else if (!seen.add(tag)) {
                findings.add(
                        found("named-twice", List.of(shown), "'%s' is named twice".formatted(shown), "Name it once"));
            }
        }
        return findings;
    }

    private static Finding found(String fault, List<String> within, String message, String advice) {
        var path = new ArrayList<>(List.of(Languages.KEY));
        path.addAll(within);
        return new Finding("metadata.language." + fault, message, advice, path);
    }
}
