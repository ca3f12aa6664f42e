package io.deskweave.metadata.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.definition.FieldRules;
import io.deskweave.metadata.definition.Finding;
import io.deskweave.metadata.definition.Finding.TextPlace;
import io.deskweave.metadata.definition.Limits;
import io.deskweave.metadata.definition.Texts;
import io.deskweave.metadata.drafts.RuleDrafts.Form;
import io.deskweave.metadata.drafts.RuleDrafts.Kind;
import io.deskweave.metadata.drafts.RuleDrafts.Name;
import io.deskweave.metadata.drafts.RuleDrafts.What;
import io.deskweave.metadata.drafts.RuleDrafts.Written;
import io.deskweave.metadata.expressions.functions.Functions;
import io.deskweave.metadata.expressions.types.Ambient;
import io.deskweave.metadata.kinds.StandardFieldTypes;
import io.deskweave.metadata.rules.Rules;
import io.deskweave.metadata.testing.Sketch;
import io.deskweave.platform.problems.Problem;
import io.deskweave.platform.problems.Refused;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A rule that is being written is looked at where it will stand, and is told what it may name there. */
class RuleSiteTests {

    private static final Map<String, Object> LEVELS = Map.of(
            "options",
            List.of(
                    Map.of("key", "P0", "labels", Map.of("en", "Now")),
                    Map.of("key", "P1", "labels", Map.of("en", "Soon"))));

    private static final Definition DRAFT = new Sketch()
            .object("Customer", "customers")
            .field("name", "text")
            .field("vip", "yesNo")
            .object("Ticket", "tickets")
            .field("name", "text")
            .field("priority", "choice", LEVELS)
            .field("minutes", "wholeNumber")
            .ruled(new FieldRules(null, "nonsense(", null, null, Texts.none(), null))
            .field("budget", "wholeNumber")
            .ruled(new FieldRules(null, null, null, null, Texts.none(), "minutes"))
            .field("customer", "reference", Map.of("object", "Customer", "inverse", "tickets"))
            .field("now", "text")
            .field("gone", "text", Map.of(), "retired")
            .definition();

    private static List<Problem> findings(Written rule) {
        var site = RuleSite.in(DRAFT, rule);
        return Rules.checkAt(site.path(rule.kind()), site.alone(rule), StandardFieldTypes.registry(), Limits.STANDARD);
    }

    private static List<String> codes(String field, Kind kind, String text) {
        return codes(new Written("Ticket", field, kind, text, null));
    }

    private static List<String> codes(Written rule) {
        return findings(rule).stream().map(Problem::code).toList();
    }

    private static List<Name> names(@Nullable String field, Kind kind, @Nullable Form as) {
        var rule = new Written("Ticket", field, kind, "", as);
        return RuleSite.in(DRAFT, rule).names(StandardFieldTypes.registry(), kind);
    }

    private static Name named(List<Name> names, String name) {
        return names.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void findsWhatIsWrongWithThisRuleAndNothingElse() {
        assertThat(findings(
                        new Written("Ticket", "name", Kind.VISIBLE_WHEN, "has(minutes) &&\n  priorty == 'P0'", null)))
                .singleElement()
                .isInstanceOfSatisfying(Finding.class, finding -> {
                    assertThat(finding.code()).isEqualTo("metadata.rule.name-unknown");
                    assertThat(finding.place()).isEqualTo(new TextPlace(18, 2, 3));
                    assertThat(finding.advice()).isEqualTo("Did you mean 'priority'?");
                });
        assertThat(codes("name", Kind.VALID_WHEN, "priority == 'P0'")).isEmpty();
        assertThat(codes("minutes", Kind.REQUIRED_WHEN, "customer.vip")).isEmpty();
        assertThat(codes("minutes", Kind.READ_ONLY_WHEN, "minutes")).containsExactly("metadata.rule.result-wrong");
    }

    @Test
    void asksForTheTypeThatTheFieldIsToHave() {
        assertThat(codes("name", Kind.DEFAULT, "minutes")).containsExactly("metadata.rule.result-wrong");
        var asNumber = new Form("name", "wholeNumber", Map.of());
        assertThat(codes(new Written("Ticket", "name", Kind.DEFAULT, "minutes", asNumber)))
                .isEmpty();
    }

    @Test
    void findsFirstValuesThatNeedEachOther() {
        assertThat(codes("minutes", Kind.DEFAULT, "budget + 1")).containsExactly("metadata.rule.circle");
        assertThat(codes("minutes", Kind.VALID_WHEN, "budget > 1")).isEmpty();
    }

    @Test
    void knowsAFieldThatIsNotInTheDraftYet() {
        var as = new Form("shade", "text", Map.of());
        assertThat(codes(new Written("Ticket", null, Kind.VALID_WHEN, "size(shade) > 3", as)))
                .isEmpty();
        assertThat(codes(new Written("Ticket", null, Kind.VALID_WHEN, "size(shape) > 3", as)))
                .containsExactly("metadata.rule.name-unknown");
        assertThat(named(names(null, Kind.VALID_WHEN, as), "shade").type()).isEqualTo("TEXT");
        var renamed = new Form("span", "wholeNumber", Map.of());
        assertThat(codes(new Written("Ticket", "minutes", Kind.VALID_WHEN, "span > 3 && minutes > 3", renamed)))
                .isEmpty();
    }

    @Test
    void looksAtFormulasAndAtWhatRollUpsCount() {
        var formula = new Form("twice", "formula", Map.of("result", "wholeNumber"));
        assertThat(codes(new Written("Ticket", null, Kind.EXPRESSION, "minutes * 2", formula)))
                .isEmpty();
        assertThat(codes(new Written("Ticket", null, Kind.EXPRESSION, "minutes + twice", formula)))
                .containsExactly("metadata.computed.circle");
        assertThat(codes(new Written("Ticket", null, Kind.EXPRESSION, "daysBetween(today, today)", formula)))
                .contains("metadata.computed.not-lasting");
        var count = new Form("urgent", "rollUp", Map.of("list", "tickets", "function", "count"));
        assertThat(codes(new Written("Customer", null, Kind.CONDITION, "priority == 'P0'", count)))
                .isEmpty();
        assertThat(codes(new Written("Customer", null, Kind.CONDITION, "vip", count)))
                .containsExactly("metadata.rule.name-unknown");
    }

    @Test
    void namesFieldsThoseOfRelatedRecordsAndWhatTheLanguageHas() {
        var names = names("name", Kind.VISIBLE_WHEN, null);

        assertThat(named(names, "priority").options()).containsExactly("P0", "P1");
        assertThat(named(names, "customer.vip"))
                .extracting(Name::what, Name::type)
                .containsExactly(What.RELATED, "YES_NO");
        assertThat(named(names, "record.now").what()).isEqualTo(What.FIELD);
        assertThat(named(names, "now").what()).isEqualTo(What.AMBIENT);
        assertThat(named(names, "contains").on()).containsExactly("TEXT");
        assertThat(named(names, "round").words()).isEqualTo("round(a decimal number, a whole number)");
        assertThat(names).extracting(Name::name).doesNotContain("gone");
        assertThat(names("name", Kind.EXPRESSION, null)).extracting(Name::what).doesNotContain(What.AMBIENT);
    }

    @Test
    void hasALineAboutEveryFunctionAndEverythingThatRulesKnow() {
        for (var name : Functions.names()) {
            assertThat(Phrases.of(name).byLanguage()).as(name).containsOnlyKeys("en", "zh-CN");
        }
        for (var known : Ambient.values()) {
            assertThat(Phrases.of(known.path()).byLanguage()).as(known.path()).hasSize(2);
        }
        for (var loop : Phrases.LOOPS) {
            assertThat(Phrases.of(loop).byLanguage()).as(loop).hasSize(2);
        }
    }

    @Test
    void refusesPlacesThatThereAreNot() {
        assertThatThrownBy(() -> RuleSite.in(DRAFT, new Written("Nothing", null, Kind.DEFAULT, "1", null)))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> RuleSite.in(DRAFT, new Written("Ticket", "nothing", Kind.DEFAULT, "1", null)))
                .isInstanceOf(Refused.class);
    }
}
