package io.deskweave.metadata.publish;

import static io.deskweave.metadata.publish.Desk.field;
import static io.deskweave.metadata.publish.Desk.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.definition.FieldGuards;
import io.deskweave.metadata.definition.FieldRules;
import io.deskweave.metadata.definition.Finding;
import io.deskweave.metadata.definition.Texts;
import io.deskweave.metadata.drafts.DraftChange;
import io.deskweave.metadata.drafts.DraftChange.AddField;
import io.deskweave.metadata.drafts.DraftChange.AddObject;
import io.deskweave.metadata.drafts.DraftChange.ChangeField;
import io.deskweave.metadata.drafts.DraftChange.FieldChange;
import io.deskweave.metadata.drafts.DraftChange.NewField;
import io.deskweave.metadata.drafts.DraftChange.PutElement;
import io.deskweave.metadata.drafts.Releases.PublishOrder;
import io.deskweave.metadata.edits.Edit;
import io.deskweave.metadata.testing.NaughtyTexts;
import io.deskweave.platform.problems.Problem;
import io.deskweave.platform.problems.Refused;
import io.deskweave.platform.testing.TestPlatform;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Naughty texts in every place of an object and its fields, and in what people say of releases: each is refused by a code,
 * or goes into PostgreSQL and comes back to the letter.
 */
class NaughtyPublishTests {

    private final Desk desk = Desk.in(TestPlatform.EU_WEST);
    private int names;
    private int refused;
    private int number = 1;
    private int all;
    private final List<DraftChange> kept = new ArrayList<>();

    @Test
    void keepsToTheLetterOrRefuses() {
        desk.publish(object("Asset", "assets"), field("Asset", "name", "text"), field("Asset", "size", "text"));
        var texts = Stream.concat(NaughtyTexts.WRITTEN.stream(), NaughtyTexts.SENT.stream())
                .toList();
        for (var text : texts) {
            // So that there is something to publish.
            change(added(name(), Texts.none(), "text", Map.of()));
            for (var place : places()) {
                change(place.apply(text));
            }
            publish(text);
        }
        assertThat(refused).isGreaterThan(100);
        assertThat(all).isGreaterThan(100);
    }

    private List<Function<String, DraftChange>> places() {
        return Stream.of(names(), settings(), rulesAndGuards(), elements())
                .flatMap(List::stream)
                .toList();
    }

    private List<Function<String, DraftChange>> names() {
        return List.of(
                text -> new AddObject(text, name(), Texts.none(), Texts.none()),
                text -> new AddObject(name(), text, Texts.none(), Texts.none()),
                text -> new AddObject(name(), name(), in("en", text), in("zh-CN", text)),
                text -> new ChangeField("Asset", "size", labels(in("en", text))),
                text -> new ChangeField("Asset", "size", labels(in(text, "x"))),
                text -> new ChangeField("Asset", "name", new FieldChange(text, null, null, null, null, null, null)),
                text -> added(text, Texts.none(), "text", Map.of()),
                text -> added(name(), in("zh-CN", text), "text", Map.of()),
                text -> added(name(), Texts.none(), text, Map.of()));
    }

    private List<Function<String, DraftChange>> settings() {
        return List.of(
                text -> with("text", Map.of(text, 1)),
                text -> with("text", Map.of("default", text)),
                text -> with("text", Map.of("pattern", text)),
                text -> with("serialNumber", Map.of("pattern", text)),
                text -> with("autoNumber", Map.of("prefix", text)),
                text -> with("autoNumber", Map.of("timeZone", text)),
                text -> with("money", Map.of("currencies", List.of(text))),
                text -> with("choice", options(text, "label")),
                text -> with("choice", options("KEY", text)),
                text -> with("multipleChoice", options(text, text)),
                text -> with("category", Map.of("options", List.of(Map.of("key", "ROOT", "parent", text)))),
                text -> with("reference", Map.of("object", text)),
                text -> with("reference", Map.of("object", "Asset", "inverse", text)),
                text -> with("formula", Map.of("expression", text, "result", "text")),
                text -> with("formula", Map.of("expression", "size", "result", text)),
                text -> with("rollUp", Map.of("list", text, "function", text)));
    }

    private List<Function<String, DraftChange>> rulesAndGuards() {
        return List.of(
                text -> ruled(new FieldRules(text, text, text, null, Texts.none(), null)),
                text -> ruled(new FieldRules(null, null, null, text, Texts.none(), null)),
                text -> ruled(new FieldRules(null, null, null, "size != 'x'", in("en", text), null)),
                text -> ruled(new FieldRules(null, null, null, null, Texts.none(), text)),
                text -> guarded(new FieldGuards(false, List.of(), null, false, List.of(text), List.of(text))),
                text -> guarded(FieldGuards.none().withUniqueWithin(List.of(text))));
    }

    private static List<Function<String, DraftChange>> elements() {
        return List.of(
                text -> new PutElement(text, "v", null, Map.of("object", "Asset")),
                text -> new PutElement("views", text, null, Map.of("object", "Asset")),
                text -> new PutElement("views", "filtered", null, Map.of("object", "Asset", "filter", text)));
    }

    private String name() {
        return "n" + names++;
    }

    private static FieldChange labels(Texts labels) {
        return new FieldChange(null, labels, labels, null, null, null, null);
    }

    private static DraftChange added(String name, Texts labels, String type, Map<String, Object> settings) {
        return new AddField("Asset", new NewField(name, type, labels, labels, settings, false, false, false));
    }

    private DraftChange with(String type, Map<String, Object> settings) {
        return added(name(), Texts.none(), type, settings);
    }

    private DraftChange ruled(FieldRules rules) {
        return added(rules, FieldGuards.none());
    }

    private DraftChange guarded(FieldGuards guards) {
        return added(FieldRules.none(), guards);
    }

    private DraftChange added(FieldRules rules, FieldGuards guards) {
        return new AddField(
                "Asset",
                new NewField(name(), "text", Texts.none(), Texts.none(), Map.of(), false, false, false, rules, guards));
    }

    private static Map<String, Object> options(String key, String label) {
        return Map.of("options", List.of(Map.of("key", key, "labels", Map.of("en", label))));
    }

    private static Texts in(String language, String text) {
        return new Texts(Map.of(language, text));
    }

    /** Keeps in the draft what may be published. */
    private void change(DraftChange change) {
        var before = desk.drafts().current(desk.scope());
        if (isReadable(change) && isRefusedAtOnce(before.definition(), change)) {
            return;
        }
        try {
            var after = desk.drafts().change(desk.scope(), before.revision(), change);
            var found = Finding.refusing(after.findings());
            if (found.isEmpty()) {
                kept.add(change);
                return;
            }
            advise(change, found);
            desk.drafts().discard(desk.scope(), after.revision());
            desk.change(kept.toArray(DraftChange[]::new));
        } catch (Refused refusal) {
            advise(change, refusal.problems());
        }
        assertThat(desk.drafts().current(desk.scope()).definition()).isEqualTo(before.definition());
    }

    /** Without what no column holds: that must be refused before the draft is stored. */
    private static boolean isReadable(DraftChange change) {
        return change.toString()
                .codePoints()
                .noneMatch(sign -> sign == 0 || Character.getType(sign) == Character.SURROGATE);
    }

    /** Found out in memory, to spare the draft of taking back what it may not keep. */
    private boolean isRefusedAtOnce(Definition draft, DraftChange change) {
        var inForce = desk.releases().definition(desk.scope(), number);
        try {
            var next = Edit.apply(inForce, draft, change);
            var found = Finding.refusing(desk.platform().bean(Examination.class).findings(inForce, next));
            if (!found.isEmpty()) {
                advise(change, found);
            }
            return !found.isEmpty();
        } catch (Refused refusal) {
            advise(change, refusal.problems());
            return true;
        }
    }

    private void advise(Object about, List<? extends Problem> problems) {
        assertThat(problems).as("%s", about).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.code()).matches("[a-z]+(\\.[a-z-]+)+");
            assertThat(problem.message()).isNotBlank();
            assertThat(problem.advice()).isNotBlank();
        });
        refused++;
    }

    private void publish(String note) {
        var draft = desk.drafts().current(desk.scope());
        number = published(draft.revision(), note);
        assertThat(desk.releases().definition(desk.scope(), number)).isEqualTo(draft.definition());
        all += kept.size();
        kept.clear();
    }

    private int published(int revision, String note) {
        try {
            var release = desk.releases().publish(desk.scope(), new PublishOrder(revision, note, Desk.WARNINGS));
            assertThat(desk.releases()
                            .history(desk.scope(), release.number() + 1, 1)
                            .getFirst()
                            .note())
                    .isEqualTo(note);
            return release.number();
        } catch (Refused refusal) {
            advise("the note '%s'".formatted(note), refusal.problems());
            return desk.releases()
                    .publish(desk.scope(), new PublishOrder(revision, "", Desk.WARNINGS))
                    .number();
        }
    }
}
