package io.deskweave.metadata.rules.elements;

import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.definition.Element;
import io.deskweave.metadata.definition.Finding;
import io.deskweave.metadata.elements.ElementKind;
import io.deskweave.metadata.elements.ElementKinds;
import io.deskweave.metadata.elements.Notes;
import io.deskweave.metadata.elements.Surroundings;
import io.deskweave.metadata.fields.FieldTypes;
import io.deskweave.metadata.outlines.FormCheck;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Elements beside objects: of kinds that there are, named, not too many, of the form of their kind, and sound. */
public final class ElementRules {

    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]{0,62}");
    private static final Pattern ID = Pattern.compile("e[1-9][0-9]{0,8}|s_[a-z0-9_]{1,48}");
    private static final int SHOWN = 70;

    private final List<Element> elements;
    private final ElementKinds kinds;
    private final List<Finding> findings = new ArrayList<>();

    private ElementRules(List<Element> elements, ElementKinds kinds) {
        this.elements = elements;
        this.kinds = kinds;
    }

    /** Every finding; empty when they are sound. */
    public static List<Finding> check(Definition definition, FieldTypes types, ElementKinds kinds, int ruleLengthMax) {
        if (definition.elements().isEmpty()) {
            return List.of();
        }
        var rules = new ElementRules(definition.elements(), kinds);
        rules.names();
        rules.numbers();
        rules.each(new Surroundings(definition, types, ruleLengthMax));
        return List.copyOf(rules.findings);
    }

    private void names() {
        var names = new HashSet<List<String>>();
        var ids = new HashSet<String>();
        for (var element : elements) {
            if (!ID.matcher(element.id()).matches() || !ids.add(element.id())) {
                add(
                        "metadata.element.id-malformed",
                        path(element),
                        "The id '%s' is malformed or stands twice".formatted(shown(element.id())),
                        "Let the platform give ids: add the element through the draft");
            }
            form(element, element.name());
            element.formerNames().forEach(name -> form(element, name));
            if (!names.add(List.of(element.kind(), element.name()))) {
                add(
                        "metadata.element.name-taken",
                        path(element),
                        "Two of the %s have the name '%s'".formatted(element.kind(), shown(element.name())),
                        "Give one of them another name");
            }
        }
        elements.forEach(element -> formerNames(element, names));
    }

    private void form(Element element, String name) {
        if (!NAME.matcher(name).matches()) {
            add(
                    "metadata.element.name-malformed",
                    path(element),
                    "'%s' cannot be the name of an element".formatted(shown(name)),
                    "Write at most 63 letters and digits beginning with a small letter, such as agentForm;"
                            + " labels may be in any language");
        }
    }

    private void formerNames(Element element, Set<List<String>> names) {
        for (var name : element.formerNames()) {
            if (!names.add(List.of(element.kind(), name))) {
                add(
                        "metadata.element.former-name-taken",
                        path(element),
                        "'%s' of the %s was called '%s' before, and is still found by that name"
                                .formatted(shown(element.name()), shown(element.kind()), shown(name)),
                        "Give what has that name another one; or write what is new into '%s', and the rest elsewhere"
                                .formatted(shown(element.name())));
            }
        }
    }

    private void numbers() {
        var counts = new HashMap<String, Integer>();
        elements.forEach(element -> counts.merge(element.kind(), 1, Integer::sum));
        for (var kind : kinds.all()) {
            int count = counts.getOrDefault(kind.key(), 0);
            if (count > kind.most()) {
                add(
                        "metadata.element.too-many",
                        List.of(kind.key()),
                        "There are %d %s; %d are allowed".formatted(count, kind.key(), kind.most()),
                        "Remove those that nobody uses");
            }
        }
    }

    private void each(Surroundings around) {
        for (var element : elements) {
            kinds.find(element.kind()).ifPresentOrElse(kind -> sound(kind, element, around), () -> unknown(element));
        }
    }

    private void sound(ElementKind<?> kind, Element element, Surroundings around) {
        var malformed = FormCheck.check(kind.outline(), element.body(), path(element));
        findings.addAll(malformed);
        if (malformed.isEmpty()) {
            var notes = new Notes(element);
            kind.check(element, around, notes);
            findings.addAll(notes.all());
        }
    }

    private void unknown(Element element) {
        add(
                "metadata.element.kind-unknown",
                path(element),
                "There are no '%s' in a definition".formatted(shown(element.kind())),
                kinds.keys().isEmpty() ? "Leave it out" : "Choose one of " + String.join(", ", kinds.keys()));
    }

    private void add(String code, List<String> path, String message, String advice) {
        findings.add(new Finding(code, message, advice, path));
    }

    private static List<String> path(Element element) {
        return List.of(shown(element.kind()), shown(element.name()));
    }

    /** A name as it was written, cut when somebody wrote a novel. */
    private static String shown(String name) {
        return name.length() <= SHOWN ? name : name.substring(0, SHOWN) + "…";
    }
}
