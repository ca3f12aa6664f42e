package io.deskweave.metadata.publish;

import static io.deskweave.metadata.publish.Desk.field;
import static io.deskweave.metadata.publish.Desk.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.deskweave.metadata.definition.Texts;
import io.deskweave.metadata.drafts.Difference;
import io.deskweave.metadata.drafts.Documents;
import io.deskweave.metadata.drafts.Documents.ApplyOrder;
import io.deskweave.metadata.drafts.DraftChange;
import io.deskweave.metadata.drafts.DraftChange.AddField;
import io.deskweave.metadata.drafts.DraftChange.ChangeLanguages;
import io.deskweave.metadata.drafts.DraftChange.NewField;
import io.deskweave.metadata.drafts.Drafts.ForwardOrder;
import io.deskweave.metadata.drafts.Releases.RollBackOrder;
import io.deskweave.platform.problems.Problem;
import io.deskweave.platform.problems.Refused;
import io.deskweave.platform.testing.TestPlatform;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A desk's languages are changed like all else: by drafts, with a difference and the way back. */
class LanguagesTests {

    private static final String MISSING = "metadata.text.language-missing";

    private Desk desk;

    @BeforeEach
    void publishAnObject() {
        desk = Desk.in(TestPlatform.CN_EAST);
        desk.publish(object("Asset", "assets"), field("Asset", "name", "text"), labelled("zip", "en", "zh-CN"));
    }

    private static DraftChange labelled(String name, String... tags) {
        var labels = new HashMap<String, String>();
        List.of(tags).forEach(tag -> labels.put(tag, "Zip in " + tag));
        return new AddField(
                "Asset", new NewField(name, "text", new Texts(labels), Texts.none(), Map.of(), false, false, false));
    }

    private static ChangeLanguages languages(String... tags) {
        return new ChangeLanguages(List.of(tags));
    }

    private List<String> inForce() {
        return desk.releases()
                .definition(desk.scope(), desk.models().current(desk.scope()).release())
                .languages()
                .tags();
    }

    private static List<Problem> refusal(ThrowingCallable work) {
        return catchThrowableOfType(Refused.class, work).problems();
    }

    @Test
    void beginsWithChineseAndEnglishAndTakesOthersByADraft() {
        assertThat(inForce()).containsExactly("zh-CN", "en");

        int revision = desk.change(languages("de", "zh-CN", "en"));

        var draft = desk.drafts().current(desk.scope());
        assertThat(draft.changes())
                .extracting(Difference::summary)
                .containsExactly(
                        "Languages: de added", "Languages: order from [\"zh-CN\",\"en\"] to [\"de\",\"zh-CN\",\"en\"]");
        assertThat(desk.drafts().edits(desk.scope(), null, Integer.MAX_VALUE, 10))
                .first()
                .satisfies(edit -> assertThat(edit.changes()).hasSize(2));
        assertThat(refusal(() -> desk.publish(revision, Set.of())))
                .extracting(Problem::message)
                .containsExactly("Field 'zip' of Asset lacks texts: labels in de");
        desk.publish(revision, Set.of(MISSING));
        assertThat(inForce()).containsExactly("de", "zh-CN", "en");
        assertThat(desk.models().current(desk.scope()).model().languages().first())
                .contains("de");
    }

    @Test
    void asksOnceAboutATextAndNotWithEachReleaseAgain() {
        desk.publish(desk.change(languages("zh-CN", "en", "de")), Set.of(MISSING));

        desk.publish(desk.change(field("Asset", "size", "wholeNumber")), Set.of());
        int revision = desk.change(labelled("city", "de"));

        assertThat(refusal(() -> desk.publish(revision, Set.of())))
                .extracting(Problem::message)
                .containsExactly("Field 'city' of Asset lacks texts: labels in en and zh-CN");
    }

    @Test
    void refusesWhatIsNoLanguageAtOnce() {
        assertThat(refusal(() -> desk.change(languages())))
                .extracting(Problem::code)
                .containsExactly("metadata.language.none");
        assertThat(refusal(() -> desk.change(languages("en", "zh-cn"))))
                .extracting(Problem::advice)
                .containsExactly("Write zh-CN");
    }

    @Test
    void goesBackToTheLanguagesOfARelease() {
        desk.publish(desk.change(languages("en")), Set.of());
        desk.publish(desk.change(languages("en", "de")), Set.of(MISSING));

        assertThat(desk.releases().wayBack(desk.scope(), 1).changes())
                .extracting(Difference::summary)
                .contains("Languages: zh-CN added", "Languages: de removed");
        desk.releases().rollBack(desk.scope(), new RollBackOrder(1, null, "", false));

        assertThat(inForce()).containsExactly("zh-CN", "en");
    }

    @Test
    void showsWhereTwoPeopleMeetAndMergesWithAllElse() {
        int seen = desk.drafts().current(desk.scope()).revision();
        desk.change(languages("zh-CN", "en", "de"));

        var meeting = refusal(() -> desk.drafts().change(desk.scope(), seen, languages("zh-CN", "en", "fr")));
        assertThat(meeting).extracting(Problem::code).containsExactly("metadata.draft.conflict");
        assertThat(meeting.getFirst().path()).containsExactly("definition", "languages", "order");
        desk.drafts().change(desk.scope(), seen, field("Asset", "size", "wholeNumber"));

        desk.publish();
        assertThat(inForce()).containsExactly("zh-CN", "en", "de");
    }

    @Test
    void carriesADraftsLanguagesForward() {
        desk.publish(field("Asset", "size", "wholeNumber"));
        int revision = desk.change(languages("zh-CN", "en", "de"));
        desk.releases().rollBack(desk.scope(), new RollBackOrder(1, null, "", false));

        var forward = desk.drafts().bringForward(desk.scope(), new ForwardOrder(revision, Set.of(), Set.of()));

        assertThat(forward.definition().languages().tags()).containsExactly("zh-CN", "en", "de");
    }

    @Test
    void isInDocumentsAndStaysWhereADocumentSaysNothing() {
        desk.publish(desk.change(languages("en", "zh-CN")), Set.of());
        var documents = desk.platform().bean(Documents.class);
        var document = new HashMap<>(documents.definition(desk.scope(), null));
        assertThat(document).containsEntry("languages", List.of("en", "zh-CN"));

        document.put("languages", List.of("en", "zh-CN", "fr"));
        assertThat(apply(documents, document)).extracting(Difference::summary).containsExactly("Languages: fr added");
        document.put("languages", List.of("en", "english"));
        assertThat(problems(documents, document)).containsExactly("metadata.language.unknown");
        document.put("languages", List.of("en", "zh_CN"));
        assertThat(problems(documents, document)).containsExactly("metadata.document.malformed");
        document.remove("languages");
        assertThat(apply(documents, document)).isEmpty();
        assertThat(documents.definition(desk.scope(), 1)).containsEntry("languages", List.of("zh-CN", "en"));
        assertThat(documents.schema().toString()).contains("In which languages its texts are to be written");
    }

    private List<Difference> apply(Documents documents, Map<String, Object> document) {
        int revision = desk.drafts().current(desk.scope()).revision();
        return documents
                .apply(desk.scope(), new ApplyOrder(revision, document, true))
                .changes();
    }

    private List<String> problems(Documents documents, Map<String, Object> document) {
        int revision = desk.drafts().current(desk.scope()).revision();
        return new ArrayList<>(documents
                        .apply(desk.scope(), new ApplyOrder(revision, document, true))
                        .findings())
                .stream().map(Problem::code).toList();
    }
}
