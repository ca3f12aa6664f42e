package io.deskweave.metadata.rules.languages;

import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.definition.Finding;
import io.deskweave.metadata.definition.Languages;
import io.deskweave.metadata.elements.ElementKinds;
import io.deskweave.metadata.rules.languages.Saying.Owner;
import io.deskweave.metadata.rules.languages.Saying.Place;
import io.deskweave.metadata.rules.languages.TextsMissing.Lack;
import io.deskweave.platform.problems.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Texts that a language of the desk lacks. What is said in one language is to be said in all; what is said in none, as
 * a help that nobody wrote, lacks nothing. Texts in other languages than the desk's are nobody's fault: they came with
 * a package, or stay from a time when the desk read them.
 */
public final class MissingTexts {

    /** The code of all its findings. */
    public static final String CODE = "metadata.text.language-missing";

    private static final int OWNERS_TOLD = 100;
    private static final int LANGUAGES_ASKED = 100;

    private final ElementKinds kinds;
    private final StandardTexts standard;

    public MissingTexts(ElementKinds kinds, StandardTexts standard) {
        this.kinds = kinds;
        this.standard = standard;
    }

    /** One warning for each object, field or element that lacks something, at most a hundred and one. */
    public List<Problem> in(Definition definition) {
        return findings(definition, Map.of());
    }

    /**
     * Likewise, without what lacks in the definition in force as well: it was asked about when that was published, and
     * nobody is to answer it again with each change of something else.
     */
    public List<Problem> since(Definition inForce, Definition definition) {
        return findings(definition, all(inForce));
    }

    private List<Problem> findings(Definition definition, Map<Place, Set<String>> known) {
        var tags = tags(definition);
        var owners = new LinkedHashMap<Owner, List<Lack>>();
        Saying.each(definition, kinds, saying -> {
            var missing = missing(saying, tags);
            missing.removeAll(known.getOrDefault(saying.place(), Set.of()));
            if (!missing.isEmpty()) {
                owners.computeIfAbsent(saying.owner(), owner -> new ArrayList<>())
                        .add(new Lack(saying.part(), List.copyOf(missing)));
            }
        });
        var findings = new ArrayList<Problem>();
        var instead = definition.languages().first().orElse("any");
        owners.entrySet().stream()
                .limit(OWNERS_TOLD)
                .forEach(owner -> findings.add(
                        new TextsMissing(owner.getKey().path(), owner.getKey().what(), owner.getValue(), instead)));
        if (owners.size() > OWNERS_TOLD) {
            findings.add(Finding.warning(
                    CODE,
                    "%d more objects, fields and elements lack texts".formatted(owners.size() - OWNERS_TOLD),
                    "Write those that are named first, or go on",
                    List.of(Languages.KEY)));
        }
        return findings;
    }

    private Map<Place, Set<String>> all(Definition definition) {
        var tags = tags(definition);
        var all = new HashMap<Place, Set<String>>();
        Saying.each(definition, kinds, saying -> {
            var missing = missing(saying, tags);
            if (!missing.isEmpty()) {
                all.put(saying.place(), missing);
            }
        });
        return all;
    }

    /** Of those that are wrong themselves nothing more is said. */
    private static List<String> tags(Definition definition) {
        return definition.languages().tags().stream()
                .limit(LANGUAGES_ASKED)
                .filter(Languages::isKnown)
                .toList();
    }

    /** A text in English is good for those who read British English. */
    private Set<String> missing(Saying saying, List<String> tags) {
        var missing = new TreeSet<String>();
        for (var tag : tags) {
            if (!saying.texts().byLanguage().containsKey(tag)
                    && saying.texts().within(tag).isEmpty()) {
                missing.add(tag);
            }
        }
        return missing.isEmpty() || standard.has(saying) ? new TreeSet<>() : missing;
    }
}
