package io.deskweave.helpdesk;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.helpdesk.routing.RoutingKind;
import io.deskweave.helpdesk.servicelevels.ServiceLevelKind;
import io.deskweave.helpdesk.templates.IndustryTemplates;
import io.deskweave.metadata.compile.Compiler;
import io.deskweave.metadata.compile.StandardElements;
import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.definition.Element;
import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.definition.ObjectDefinition;
import io.deskweave.metadata.documents.DefinitionDocument;
import io.deskweave.metadata.elements.ElementKind;
import io.deskweave.metadata.elements.ElementKinds;
import io.deskweave.metadata.kinds.StandardFieldTypes;
import io.deskweave.metadata.outlines.Body;
import io.deskweave.metadata.templates.Template;
import io.deskweave.metadata.testing.Golden;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The templates of industries: sound, whole, in two languages, and with samples that their desks could have written. */
class IndustryTemplatesTests {

    private static final Definition STANDARD = standard();
    private static final ElementKinds KINDS = kinds();
    private static final Compiler COMPILER = new Compiler(StandardFieldTypes.registry(), KINDS);
    private static final List<String> LISTS =
            List.of("calendars", "flows", "forms", "roles", "routing", "serviceLevels", "texts", "views");
    /** Lines of a ticket: parts, goods, work, transactions. Nobody opens them on their own, so they are short. */
    private static final Set<String> LINES = Set.of("PartUse", "ReturnItem", "JobLine", "DisputedItem");

    private static final int FIELDS_OF_A_LINE = 8;
    private static final int FIELDS_MIN = 15;
    private static final int FIELDS_MAX = 30;
    private static final Set<String> WORDS = Set.of("labels", "help", "subject", "text", "message", "about");

    private static Definition standard() {
        return new Definition(new DeskObjects().objects());
    }

    static List<Template> templates() {
        return new IndustryTemplates().all();
    }

    private static ElementKinds kinds() {
        return StandardElements.registry(List.of(new ServiceLevelKind(), new RoutingKind()));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void compilesWithoutAFinding(Template template) {
        assertThat(DefinitionDocument.check(template.document(STANDARD), KINDS)).isEmpty();
        assertThat(COMPILER.check(template.over(STANDARD))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void givesAllItsTenantsOneModel(Template template) {
        var again = templates().stream()
                .filter(other -> other.key().equals(template.key()))
                .findFirst()
                .orElseThrow();

        assertThat(COMPILER.build(again.over(STANDARD)).fingerprint())
                .isEqualTo(COMPILER.build(template.over(STANDARD)).fingerprint());
    }

    @ParameterizedTest
    @MethodSource("templates")
    void recordsFifteenFieldsOnAnObjectAtLeastAndThirtyOfItsOwnAtMost(Template template) {
        var objects = template.over(STANDARD).objects().stream()
                .filter(object -> !own(object).isEmpty())
                .toList();

        assertThat(objects).isNotEmpty().allSatisfy(object -> {
            assertThat(object.fields())
                    .as(object.name())
                    .hasSizeGreaterThanOrEqualTo(LINES.contains(object.name()) ? FIELDS_OF_A_LINE : FIELDS_MIN);
            assertThat(own(object)).as(object.name()).hasSizeLessThanOrEqualTo(FIELDS_MAX);
        });
        assertThat(objects.stream()
                        .filter(object -> "Ticket".equals(object.name()))
                        .toList())
                .singleElement()
                .satisfies(ticket -> assertThat(own(ticket)).hasSizeGreaterThanOrEqualTo(FIELDS_MIN));
    }

    @Test
    void makesNoExceptionForWhatIsNoLineOrNoLongerSmall() {
        var small = templates().stream()
                .flatMap(template -> template.over(STANDARD).objects().stream())
                .filter(object -> !own(object).isEmpty() && object.fields().size() < FIELDS_MIN)
                .map(ObjectDefinition::name)
                .collect(Collectors.toSet());

        assertThat(small).isEqualTo(LINES);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void showsItselfAtWorkInTwoFlowsAndTwentyRecordsAtLeast(Template template) {
        assertThat(template.over(STANDARD).elements("flows")).hasSizeGreaterThanOrEqualTo(2);
        assertThat(template.samples().values().stream().mapToInt(List::size).sum())
                .isGreaterThanOrEqualTo(20);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void bringsEverythingThatADeskNeedsOnItsFirstDay(Template template) {
        var definition = template.over(STANDARD);

        assertThat(LISTS)
                .allSatisfy(kind -> assertThat(definition.elements(kind)).isNotEmpty());
        assertThat(definition.elements("forms"))
                .extracting(form -> form.body().get("purpose"))
                .contains("agent", "customer", "engineer");
        assertThat(template.samples()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void speaksChineseAndEnglish(Template template) {
        assertThat(List.of(template.labels(), template.about()))
                .allSatisfy(texts -> assertThat(texts.byLanguage()).containsOnlyKeys("en", "zh-CN"));
        assertThat(unlabelled(List.of(template.key()), template.document(STANDARD)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void hasSamplesThatItsOwnFieldsTake(Template template) {
        assertThat(new SampleCheck(COMPILER.build(template.over(STANDARD)), template).findings())
                .isEmpty();
    }

    @Test
    void findsASampleThatARuleRefuses() {
        var workshop = templates().stream()
                .filter(template -> template.key().equals("car-dealers"))
                .findFirst()
                .orElseThrow();
        var samples = Map.of(
                "Campaign",
                List.of(
                        Map.<String, Object>of("title", "Brakes", "sort", "RECALL"),
                        Map.<String, Object>of("title", "Spring", "startsOn", "2026-03-01", "endsOn", "2026-02-01")));
        var wrong = new Template("wrong", workshop.labels(), workshop.about(), workshop.definition(), samples);

        assertThat(new SampleCheck(COMPILER.build(workshop.over(STANDARD)), wrong).findings())
                .filteredOn(finding -> !finding.contains("lacks"))
                .anySatisfy(
                        finding -> assertThat(finding).startsWith("Campaign#1:").contains("authorityNumber"))
                .anySatisfy(finding -> assertThat(finding).isEqualTo("Campaign#2: A campaign ends after it starts"));
    }

    @Test
    void triesEveryKindOfDecisionThatADeskHasByAnExample() {
        var decisions = templates().stream()
                .flatMap(template -> template.over(STANDARD).elements("examples").stream())
                .flatMap(example -> new Body(example.body()).list("decisions", each -> each.text("by")).stream())
                .collect(Collectors.toSet());

        assertThat(decisions)
                .isEqualTo(KINDS.all().stream()
                        .filter(kind -> kind.decisions().isPresent())
                        .map(ElementKind::key)
                        .collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void bringsWhatWasReviewed(Template template) {
        var definition = template.over(STANDARD);
        var lines = new StringBuilder();
        definition.objects().forEach(object -> {
            var fields =
                    object.fields().stream().filter(field -> !field.locked()).count();
            if (fields > 0) {
                lines.append("%s: %d fields\n".formatted(object.name(), fields));
            }
        });
        LISTS.forEach(kind -> lines.append("%s: %s\n"
                .formatted(
                        kind,
                        String.join(
                                ", ",
                                definition.elements(kind).stream()
                                        .map(Element::name)
                                        .toList()))));
        template.samples().forEach((object, rows) -> lines.append("%d x %s\n".formatted(rows.size(), object)));
        TemplateSheet.fields(definition).forEach(line -> lines.append(line).append('\n'));
        TemplateSheet.ways(definition).forEach(line -> lines.append(line).append('\n'));
        Golden.assertMatches("template-%s.txt".formatted(template.key()), lines.toString());
    }

    private static List<FieldDefinition> own(ObjectDefinition object) {
        return object.fields().stream().filter(field -> !field.locked()).toList();
    }

    /** Places of texts in one language only, and of what people see without a label. */
    private static List<String> unlabelled(List<String> path, Object part) {
        if (part instanceof List<?> list) {
            var found = new ArrayList<String>();
            for (int i = 0; i < list.size(); i++) {
                found.addAll(unlabelled(longer(path, Integer.toString(i)), list.get(i)));
            }
            return found;
        }
        if (!(part instanceof Map<?, ?> map)) {
            return List.of();
        }
        var found = new ArrayList<String>();
        if (isSeen(map) && !map.containsKey("labels")) {
            found.add(path + " has no labels");
        }
        map.forEach((name, value) -> {
            if (WORDS.contains(name.toString()) && value instanceof Map<?, ?> texts) {
                if (!texts.isEmpty() && !texts.keySet().equals(Set.of("en", "zh-CN"))) {
                    found.add(longer(path, name.toString()) + " is in " + texts.keySet());
                }
            } else {
                found.addAll(unlabelled(longer(path, name.toString()), value));
            }
        });
        return found;
    }

    /** Objects, fields and elements have names, what people choose from has keys, and stages and ends are drawn. */
    private static boolean isSeen(Map<?, ?> part) {
        var isNamed = part.containsKey("name") && !part.containsKey("date");
        var isOption = part.containsKey("key") && !part.containsKey("measures");
        return isNamed || isOption || Set.of("stage", "approval", "end").contains(part.get("kind") + "");
    }

    private static List<String> longer(List<String> path, String name) {
        return Stream.concat(path.stream(), Stream.of(name)).toList();
    }
}
