package io.deskweave.metadata.rules.languages;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import io.deskweave.metadata.compile.Compiler;
import io.deskweave.metadata.compile.StandardElements;
import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.definition.Element;
import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.definition.FieldRules;
import io.deskweave.metadata.definition.Languages;
import io.deskweave.metadata.definition.Limits;
import io.deskweave.metadata.definition.ObjectDefinition;
import io.deskweave.metadata.definition.Texts;
import io.deskweave.metadata.kinds.StandardFieldTypes;
import io.deskweave.metadata.testing.Golden;
import io.deskweave.platform.problems.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which texts lack which language, and which lists of languages are wrong. */
class MissingTextsTests {

    private static final Compiler COMPILER = new Compiler(StandardFieldTypes.registry(), StandardElements.registry());
    private static final Texts BOTH = texts("en", "zh-CN");

    private static Texts texts(String... tags) {
        return new Texts(List.of(tags).stream().collect(Collectors.toMap(tag -> tag, tag -> "Word in " + tag)));
    }

    private static Map<String, Object> option(String key, Object... more) {
        var option = new LinkedHashMap<String, Object>(
                Map.of("key", key, "labels", texts("en").byLanguage()));
        for (int i = 0; i < more.length; i += 2) {
            option.put(more[i].toString(), more[i + 1]);
        }
        return option;
    }

    private static FieldDefinition field(int id, String type, Texts labels, Texts help, Map<String, Object> settings) {
        return new FieldDefinition(
                "f" + id, "field" + id, List.of(), type, labels, help, settings, false, false, false, false, false);
    }

    private static FieldDefinition text(int id, Texts labels, Texts help) {
        return field(id, "text", labels, help, Map.of());
    }

    private static Definition desk(Texts labels, FieldDefinition... fields) {
        return new Definition(List.of(new ObjectDefinition(
                "o1", "Thing", "things", labels, Texts.none(), false, false, "field1", List.of(fields))));
    }

    private static Definition desk(FieldDefinition... fields) {
        return desk(BOTH, fields);
    }

    private static final FieldDefinition TITLE = text(1, BOTH, Texts.none());

    private static Map<String, Definition> cases() {
        var cases = new LinkedHashMap<String, Definition>();
        cases.put("nothing is said at all", desk(Texts.none(), text(1, Texts.none(), Texts.none())));
        cases.put("all is said in both", desk(text(1, BOTH, BOTH)));
        cases.put("an object's label in English alone", desk(texts("en"), TITLE));
        cases.put("a label in one language, a help in the other", desk(text(1, texts("en"), texts("zh-CN"))));
        cases.put("a help that nobody wrote", desk(text(1, BOTH, Texts.none())));
        cases.put("a language of nobody's beside both", desk(text(1, texts("en", "zh-CN", "tlh"), Texts.none())));
        cases.put("a language of nobody's instead", desk(text(1, texts("tlh"), Texts.none())));
        cases.put("Chinese of any country", desk(text(1, texts("en", "zh"), Texts.none())));
        cases.put(
                "options, of which one is retired and one merged",
                desk(
                        TITLE,
                        field(
                                2,
                                "choice",
                                BOTH,
                                Texts.none(),
                                Map.of(
                                        "options",
                                        List.of(
                                                option("NEW"),
                                                option("OLD", "retired", true),
                                                option("WAS", "mergedInto", "NEW"))))));
        cases.put(
                "more options than are told",
                desk(
                        TITLE,
                        field(
                                2,
                                "choice",
                                BOTH,
                                Texts.none(),
                                Map.of(
                                        "options",
                                        IntStream.range(0, 9)
                                                .mapToObj(i -> option("K" + i))
                                                .toList()))));
        cases.put(
                "what is told when a value is not valid",
                desk(TITLE.withRules(new FieldRules(null, null, null, "field1 != 'x'", texts("en"), null))));
        cases.put(
                "a field that is retired",
                desk(TITLE, text(2, texts("en"), Texts.none()).withRetired(true)));
        cases.put(
                "an element, and an entry within one",
                desk(TITLE)
                        .withElements(List.of(
                                new Element(
                                        "views",
                                        "e1",
                                        "all",
                                        Map.of(
                                                "object",
                                                "Thing",
                                                "labels",
                                                texts("en").byLanguage(),
                                                "columns",
                                                List.of(Map.of("field", "field1")))),
                                new Element(
                                        "texts",
                                        "e2",
                                        "hello",
                                        Map.of(
                                                "object",
                                                "Thing",
                                                "channel",
                                                "sms",
                                                "text",
                                                texts("zh-CN").byLanguage())))));
        cases.put("a third language", languages(desk(TITLE), "zh-CN", "en", "de"));
        cases.put("two that English is good for", languages(desk(TITLE), "zh-CN", "en-GB", "en-US"));
        cases.put("no language", languages(desk(TITLE)));
        cases.put(
                "languages that are none, and their usual way",
                languages(desk(TITLE), "zh-cn", "elvish", "en_GB", "en"));
        cases.put("a language twice", languages(desk(TITLE), "en", "zh-CN", "en"));
        cases.put(
                "too many",
                languages(desk(TITLE), "en zh-CN de fr it es pt nl da sv nb fi pl cs sk hu ro bg el tr ja".split(" ")));
        return cases;
    }

    private static Definition languages(Definition desk, String... tags) {
        return desk.withLanguages(new Languages(List.of(tags)));
    }

    @Test
    void saysOfEachThingWhichOfItsTextsLackWhichLanguage() {
        var told = new StringBuilder();
        cases().forEach((what, desk) -> {
            told.append(what).append('\n');
            COMPILER.check(desk)
                    .forEach(finding -> told.append("  %s %s%n    %s. %s.%n"
                            .formatted(
                                    finding.code(),
                                    String.join(".", finding.path()),
                                    finding.message(),
                                    finding.advice())));
        });

        Golden.assertMatches("language-findings.txt", told.toString().replace(System.lineSeparator(), "\n"));
    }

    @Test
    void onlyAsksAboutTextsAndRefusesWrongLanguages() {
        cases().values().stream()
                .flatMap(desk -> COMPILER.check(desk).stream())
                .forEach(finding -> assertThat(finding.severity())
                        .isEqualTo(
                                finding.code().equals(MissingTexts.CODE)
                                        ? Problem.Severity.WARNING
                                        : Problem.Severity.ERROR));
    }

    @Test
    void tellsProgramsWhatIsMissing() {
        var finding = COMPILER.check(requireNonNull(cases().get("more options than are told")))
                .getFirst();

        assertThat(finding.details()).containsEntry("more", 4);
        assertThat(finding.details().get("missing"))
                .asInstanceOf(LIST)
                .hasSize(5)
                .startsWith(Map.of("part", List.of("options", "K0", "labels"), "languages", List.of("zh-CN")));
    }

    @Test
    void asksNoMoreThanAHundredTimesAndSaysHowManyMoreThereAre() {
        var fields = IntStream.rangeClosed(1, 130)
                .mapToObj(i -> text(i, texts("en"), Texts.none()))
                .toArray(FieldDefinition[]::new);
        var findings = COMPILER.check(desk(fields));

        assertThat(findings).hasSize(101);
        assertThat(findings.getLast().message()).isEqualTo("30 more objects, fields and elements lack texts");
        assertThat(findings.getLast().path()).containsExactly("languages");
    }

    @Test
    void doesNotAskAgainAboutWhatLacksInForceAsWell() {
        var inForce = desk(text(1, texts("en"), Texts.none()));

        assertThat(COMPILER.check(inForce, inForce)).isEmpty();
        assertThat(COMPILER.check(inForce, desk(text(1, texts("en"), texts("en")))))
                .extracting(Problem::message)
                .containsExactly("Field 'field1' of Thing lacks texts: help in zh-CN");
        assertThat(COMPILER.check(inForce, languages(inForce, "zh-CN", "en", "de")))
                .extracting(Problem::message)
                .containsExactly(
                        "Thing lacks texts: labels in de", "Field 'field1' of Thing lacks texts: labels in de");
    }

    @Test
    void leavesThePlatformsOwnWordsAloneUntilSomebodyWritesThemAnew() {
        var ours = desk(BOTH, text(1, BOTH, BOTH)).objects();
        var compiler = new Compiler(
                StandardFieldTypes.registry(), StandardElements.registry(), Limits.STANDARD, new StandardTexts(ours));

        assertThat(compiler.check(languages(new Definition(ours), "zh-CN", "en", "de")))
                .isEmpty();
        var reworded = languages(desk(BOTH, text(1, new Texts(Map.of("en", "Own", "zh-CN", "自己")), BOTH)), "en", "de");
        assertThat(compiler.check(reworded))
                .extracting(Problem::message)
                .containsExactly("Field 'field1' of Thing lacks texts: labels in de");
    }
}
