package io.deskweave.metadata.texts;

import io.deskweave.metadata.definition.Element;
import io.deskweave.metadata.definition.Texts;
import io.deskweave.metadata.elements.ElementKind;
import io.deskweave.metadata.elements.FieldPaths;
import io.deskweave.metadata.elements.Notes;
import io.deskweave.metadata.elements.RulePlace;
import io.deskweave.metadata.elements.Surroundings;
import io.deskweave.metadata.outlines.Outline;
import io.deskweave.metadata.outlines.Outline.Part;
import io.deskweave.metadata.outlines.Outline.Parts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Texts in a definition. */
public final class MessageKind implements ElementKind<Message> {

    @Override
    public String key() {
        return "texts";
    }

    @Override
    public String about() {
        return "A text that is sent about a record, with placeholders such as {{customer.name}}";
    }

    @Override
    public int most() {
        return 500;
    }

    @Override
    public Parts outline() {
        return Parts.of(
                Part.needed("object", new Outline.Text(63), "The object of the record that it is about"),
                Part.needed("channel", Outline.OneOf.of(Message.Channel.class), "The way on which it is sent"),
                Part.optional("labels", new Outline.Texts(), "What those who configure call it"),
                Part.optional("subject", new Outline.Texts(), "Its subject, where the channel has one"),
                Part.needed("text", new Outline.Texts(), "What it says"));
    }

    @Override
    public void check(Element element, Surroundings around, Notes notes) {
        var message = Message.of(element);
        languages(message, notes);
        length(message, notes);
        FieldPaths.object(message.object(), around, notes, List.of("object"))
                .flatMap(object -> RulePlace.about(object, around))
                .ifPresent(place -> {
                    placeholders("subject", message.subject(), place, notes);
                    placeholders("text", message.text(), place, notes);
                });
    }

    private static void languages(Message message, Notes notes) {
        var subject = message.subject().byLanguage().keySet();
        var text = message.text().byLanguage().keySet();
        if (text.isEmpty()) {
            notes.add(
                    "metadata.text.empty",
                    List.of("text"),
                    "Text '%s' says nothing".formatted(message.name()),
                    "Write it in a language at least");
        }
        if (message.channel().hasSubject() && !subject.equals(text)) {
            notes.add(
                    "metadata.text.subject-missing",
                    List.of("subject"),
                    "Text '%s' is written in %s, its subject in %s".formatted(message.name(), text, subject),
                    "Write both in the same languages");
        }
        if (!message.channel().hasSubject() && !subject.isEmpty()) {
            notes.add(
                    "metadata.text.subject-unsent",
                    List.of("subject"),
                    "Text '%s' has a subject, and its channel sends none".formatted(message.name()),
                    "Remove the subject, or say it in the text");
        }
    }

    private static void length(Message message, Notes notes) {
        message.text().byLanguage().forEach((language, text) -> {
            if (text.length() > message.channel().lengthMax()) {
                notes.add(
                        "metadata.text.too-long",
                        List.of("text", language),
                        "Text '%s' has %d characters; its channel takes %d"
                                .formatted(
                                        message.name(),
                                        text.length(),
                                        message.channel().lengthMax()),
                        "Shorten it, or send it by mail");
            }
        });
    }

    private static void placeholders(String part, Texts texts, RulePlace place, Notes notes) {
        Set<String> first = Set.of();
        var begun = false;
        for (Map.Entry<String, String> text : texts.byLanguage().entrySet()) {
            var within = List.of(part, text.getKey());
            var found = Placeholders.in(text.getValue());
            if (!found.closed()) {
                notes.add(
                        "metadata.text.placeholder-open",
                        within,
                        "A placeholder opens and holds nothing, or never closes",
                        "Write {{field}} with a field or a rule in it");
            }
            found.rules().forEach(rule -> place.shown(within, rule).check(notes));
            var named = new HashSet<>(found.rules());
            if (begun && !named.equals(first)) {
                notes.add(
                        "metadata.text.placeholders-differ",
                        within,
                        "Here %s are filled in, in another language %s".formatted(sorted(named), sorted(first)),
                        "Tell people the same in every language");
            }
            first = begun ? first : named;
            begun = true;
        }
    }

    private static List<String> sorted(Set<String> names) {
        return names.stream().sorted().toList();
    }

    @Override
    public Message compile(Element element, Surroundings around) {
        return Message.of(element);
    }

    @Override
    public List<Use> uses(Element element, Surroundings around) {
        var message = Message.of(element);
        var uses = new ArrayList<Use>();
        around.object(message.object()).ifPresent(object -> {
            uses.add(new Use(object.id(), List.of("object")));
            RulePlace.about(object, around).ifPresent(place -> {
                uses.addAll(uses("subject", message.subject(), place));
                uses.addAll(uses("text", message.text(), place));
            });
        });
        return uses.stream().distinct().toList();
    }

    private static List<Use> uses(String part, Texts texts, RulePlace place) {
        var uses = new ArrayList<Use>();
        texts.byLanguage()
                .values()
                .forEach(text -> Placeholders.in(text)
                        .rules()
                        .forEach(rule ->
                                uses.addAll(place.shown(List.of(part), rule).uses())));
        return uses;
    }
}
