package io.deskweave.helpdesk;

import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.definition.Element;
import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.definition.FieldGuards;
import io.deskweave.metadata.definition.FieldRules;
import io.deskweave.metadata.definition.ObjectDefinition;
import io.deskweave.metadata.outlines.Body;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a template brings as a text that is read line by line in a review: every field, setting, rule, guard and way. */
final class TemplateSheet {

    private static final String OPTIONS = "options";

    private TemplateSheet() {}

    /** The template's own fields of each object that has any, in their order. */
    static List<String> fields(Definition definition) {
        return definition.objects().stream()
                .flatMap(object -> fields(object).stream())
                .toList();
    }

    /** The ways of each flow. */
    static List<String> ways(Definition definition) {
        var lines = new ArrayList<String>();
        for (var flow : definition.elements("flows")) {
            lines.add("%s of %s".formatted(flow.name(), flow.body().get("object")));
            lines.addAll(ways(flow));
        }
        return lines;
    }

    private static List<String> fields(ObjectDefinition object) {
        var own = object.fields().stream().filter(field -> !field.locked()).toList();
        if (own.isEmpty()) {
            return List.of();
        }
        var lines = new ArrayList<String>();
        lines.add(object.name());
        for (var field : own) {
            lines.add("  %s: %s%s".formatted(field.name(), field.type(), settings(field)));
            rules(field.rules()).forEach((name, rule) -> lines.add("    %s: %s".formatted(name, rule)));
        }
        return lines;
    }

    private static String settings(FieldDefinition field) {
        var words = new ArrayList<String>();
        field.settings()
                .forEach((name, value) ->
                        words.add(OPTIONS.equals(name) ? options(field) : "%s=%s".formatted(name, value)));
        add(words, field.required(), "required");
        add(words, field.unique(), "unique");
        add(words, field.indexed(), "indexed");
        words.addAll(guards(field.guards()));
        return words.isEmpty() ? "" : " " + String.join(", ", words);
    }

    /** Keys alone, {@code PARENT>KEY} in a tree. */
    private static String options(FieldDefinition field) {
        return new Body(field.settings())
                .list(OPTIONS, Body::map).stream()
                        .map(TemplateSheet::option)
                        .collect(Collectors.joining(" ", "[", "]"));
    }

    private static String option(Map<?, ?> option) {
        var parent = option.get("parent");
        return parent == null ? option.get("key") + "" : "%s>%s".formatted(parent, option.get("key"));
    }

    private static List<String> guards(FieldGuards guards) {
        var words = new ArrayList<String>();
        add(words, guards.searchable(), "searchable");
        add(words, guards.encrypted(), "encrypted");
        var mask = guards.mask();
        if (mask != null) {
            words.add("mask %d..%d but for %s".formatted(mask.leading(), mask.trailing(), mask.unmaskedFor()));
        }
        add(words, !guards.uniqueWithin().isEmpty(), "unique within " + guards.uniqueWithin());
        add(words, !guards.seenBy().isEmpty(), "seen by " + guards.seenBy());
        add(words, !guards.editedBy().isEmpty(), "edited by " + guards.editedBy());
        return words;
    }

    private static Map<String, String> rules(FieldRules rules) {
        var written = new TreeMap<String, String>();
        put(written, "visibleWhen", rules.visibleWhen());
        put(written, "requiredWhen", rules.requiredWhen());
        put(written, "readOnlyWhen", rules.readOnlyWhen());
        put(written, "validWhen", rules.validWhen());
        put(written, "default", rules.initial());
        return written;
    }

    private static List<String> ways(Element flow) {
        return new Body(flow.body())
                .list("edges", Body::map).stream().map(TemplateSheet::way).toList();
    }

    private static String way(Map<?, ?> edge) {
        var outcome = edge.containsKey("outcome") ? "." + edge.get("outcome") : "";
        var when = edge.containsKey("when") ? " when " + edge.get("when") : "";
        return "  %s%s -> %s%s".formatted(edge.get("from"), outcome, edge.get("to"), when);
    }

    private static void add(List<String> words, boolean holds, String word) {
        if (holds) {
            words.add(word);
        }
    }

    private static void put(Map<String, String> rules, String name, @Nullable String rule) {
        if (rule != null) {
            rules.put(name, rule);
        }
    }
}
