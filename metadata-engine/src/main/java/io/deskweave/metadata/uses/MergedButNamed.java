package io.deskweave.metadata.uses;

import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.definition.Finding;
import io.deskweave.metadata.definition.ObjectDefinition;
import io.deskweave.metadata.drafts.Usage.Use.Kind;
import io.deskweave.metadata.elements.ElementKinds;
import io.deskweave.metadata.fields.Computed;
import io.deskweave.metadata.fields.FieldTypes;
import io.deskweave.metadata.fields.ValueShape.Listed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Options that would be merged while rules or elements that look at their field still name them: no record would hold
 * them any more, so that what is written for them would not happen.
 */
public final class MergedButNamed {

    private final Definition next;
    private final List<Uses.Found> uses;

    private MergedButNamed(Definition next, List<Uses.Found> uses) {
        this.next = next;
        this.uses = uses;
    }

    /** Warnings, one for each option, with those who name it. */
    public static List<Finding> check(Definition current, Definition next, FieldTypes types, ElementKinds kinds) {
        var merged = new ArrayList<Merged>();
        for (var object : next.objects()) {
            for (var field : object.fields()) {
                if (!object.retired() && !field.retired()) {
                    merged.addAll(merged(current, object, field, types));
                }
            }
        }
        if (merged.isEmpty()) {
            return List.of();
        }
        var named = new MergedButNamed(next, Uses.in(next, types, kinds));
        return merged.stream().flatMap(each -> named.finding(each).stream()).toList();
    }

    private static List<Merged> merged(
            Definition current, ObjectDefinition object, FieldDefinition field, FieldTypes types) {
        var before = current.objects().stream()
                .flatMap(each -> each.fields().stream())
                .filter(each -> each.id().equals(field.id()) && each.type().equals(field.type()))
                .findFirst();
        var type = types.find(field.type()).filter(each -> !Computed.is(each));
        if (before.isEmpty()
                || type.isEmpty()
                || !(type.get().shape(before.get().settings()) instanceof Listed was)
                || !(type.get().shape(field.settings()) instanceof Listed is)) {
            return List.of();
        }
        return is.mergedSince(was).stream()
                .map(key -> new Merged(object, field, key, is.standingFor(key)))
                .toList();
    }

    private Optional<Finding> finding(Merged merged) {
        var own = Uses.written(merged.field()).entrySet().stream()
                .filter(rule -> names(rule.getValue(), merged.option()))
                .map(rule -> "%s of field '%s' of %s"
                        .formatted(
                                rule.getKey(),
                                merged.field().name(),
                                merged.object().name()));
        var others = uses.stream()
                .filter(use -> use.used().equals(merged.field().id()))
                .filter(use -> names(text(use), merged.option()))
                .map(Uses.Found::words);
        var users = Stream.concat(own, others).distinct().toList();
        if (users.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Finding.warning(
                "metadata.option.merged-but-named",
                "Option %s of field '%s' of %s would be merged into %s, but is named: %s"
                        .formatted(
                                merged.option(),
                                merged.field().name(),
                                merged.object().name(),
                                merged.into(),
                                String.join(", ", users)),
                "Write %s there, or go on: what is written for %s would not happen any more"
                        .formatted(merged.into(), merged.option()),
                List.of(
                        "objects",
                        merged.object().name(),
                        "fields",
                        merged.field().name(),
                        "settings",
                        "options")));
    }

    /** What whoever uses the field has written there; null where that is nothing to be read. */
    private @Nullable Object text(Uses.Found use) {
        if (!use.element().isEmpty()) {
            return next.element(use.element().getFirst(), use.element().getLast())
                    .<Object>map(element -> element.body())
                    .orElse(null);
        }
        var part = use.part();
        if (use.kind() != Kind.RULE || part == null) {
            return null;
        }
        return next.object(String.valueOf(use.object()))
                .flatMap(object -> object.field(String.valueOf(use.field())))
                .<Object>map(field -> Objects.requireNonNullElse(
                        Uses.written(field).get(part),
                        Objects.requireNonNullElse(field.settings().get(part), "")))
                .orElse(null);
    }

    /** As a value, or within quotation marks. */
    private static boolean names(@Nullable Object written, String option) {
        if (written instanceof Map<?, ?> map) {
            return map.values().stream().anyMatch(value -> names(value, option));
        }
        if (written instanceof Collection<?> list) {
            return list.stream().anyMatch(value -> names(value, option));
        }
        return written instanceof String text
                && (text.equals(option) || text.contains("'" + option + "'") || text.contains('"' + option + '"'));
    }

    /** One option on its way into another. */
    private record Merged(ObjectDefinition object, FieldDefinition field, String option, String into) {}
}
