package io.deskweave.metadata.rules.languages;

import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.definition.Element;
import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.definition.ObjectDefinition;
import io.deskweave.metadata.definition.Texts;
import io.deskweave.metadata.elements.ElementKinds;
import io.deskweave.metadata.outlines.WrittenTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A text that a definition says somewhere.
 *
 * @param owner what says it
 * @param part where in its owner, outermost first, such as {@code labels} or {@code options, OPEN, labels}
 */
record Saying(Owner owner, List<String> part, Texts texts) {

    /**
     * An object, a field or another element that is in use.
     *
     * @param id unlike that of all others
     * @param what as a sentence begins with it
     */
    record Owner(List<String> id, List<String> path, String what) {}

    /** What tells it from all others, in any version of the definition. */
    Place place() {
        return new Place(owner.id(), part);
    }

    /** @param owner the owner's id */
    record Place(List<String> owner, List<String> part) {}

    /** Every text of all that is in use, those of one owner after each other. */
    static void each(Definition definition, ElementKinds kinds, Consumer<Saying> look) {
        each(definition.objects(), look);
        for (var element : definition.elements()) {
            kinds.find(element.kind()).ifPresent(kind -> {
                var owner = owner(element);
                WrittenTexts.each(kind.outline(), element.body(), (part, texts) -> add(owner, part, texts, look));
            });
        }
    }

    static void each(List<ObjectDefinition> objects, Consumer<Saying> look) {
        for (var object : objects) {
            if (!object.retired()) {
                var owner = new Owner(List.of(object.id()), List.of("objects", object.name()), object.name());
                add(owner, List.of("labels"), object.labels(), look);
                add(owner, List.of("help"), object.help(), look);
                object.fields().stream()
                        .filter(field -> !field.retired())
                        .forEach(field -> field(owner(object, field), field, look));
            }
        }
    }

    private static void field(Owner owner, FieldDefinition field, Consumer<Saying> look) {
        add(owner, List.of("labels"), field.labels(), look);
        add(owner, List.of("help"), field.help(), look);
        add(owner, List.of("rules", "message"), field.rules().message(), look);
        if (field.settings().get("options") instanceof List<?> options) {
            for (Object each : options) {
                // What is retired or merged nobody can choose any more.
                if (each instanceof Map<?, ?> option
                        && option.get("labels") instanceof Map<?, ?> labels
                        && !Boolean.TRUE.equals(option.get("retired"))
                        && option.get("mergedInto") == null) {
                    var part = List.of("options", String.valueOf(option.get("key")), "labels");
                    add(owner, part, WrittenTexts.of(labels), look);
                }
            }
        }
    }

    private static Owner owner(ObjectDefinition object, FieldDefinition field) {
        return new Owner(
                List.of(object.id(), field.id()),
                List.of("objects", object.name(), "fields", field.name()),
                "Field '%s' of %s".formatted(field.name(), object.name()));
    }

    private static Owner owner(Element element) {
        return new Owner(
                List.of(element.kind(), element.id()),
                List.of(element.kind(), element.name()),
                "'%s' of the %s".formatted(element.name(), element.kind()));
    }

    private static void add(Owner owner, List<String> part, Texts texts, Consumer<Saying> look) {
        if (!texts.byLanguage().isEmpty()) {
            look.accept(new Saying(owner, new ArrayList<>(part), texts));
        }
    }
}
