package io.deskweave.metadata.expressions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.deskweave.metadata.expressions.checking.Reading;
import io.deskweave.metadata.expressions.evaluation.CheckedRule;
import io.deskweave.metadata.expressions.types.RuleContext;
import io.deskweave.metadata.expressions.types.Type;
import io.deskweave.metadata.fields.ValueShape;
import io.deskweave.metadata.judging.Around;
import io.deskweave.metadata.judging.RecordFacts;
import io.deskweave.metadata.judging.RuleFaults;
import io.deskweave.platform.tenancy.CellName;
import io.deskweave.platform.tenancy.SchemaName;
import io.deskweave.platform.tenancy.Tenant;
import io.deskweave.platform.tenancy.TenantId;
import io.deskweave.platform.tenancy.TenantScope;
import io.deskweave.platform.tenancy.TenantState;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RuleContextTests {

    private static final TenantScope SCOPE = TenantScope.platform(new Tenant(
            new TenantId(new UUID(0, 7)),
            "harbour-home",
            "Harbour Home",
            "harbour",
            new CellName("cn-east-1"),
            new SchemaName("t_aaaaaaaaaaaaaaaa"),
            TenantState.ACTIVE,
            null,
            1));

    private static final RuleContext BRANCH = RuleContext.of(Desk.VOCABULARY, Desk.ticket())
            .with("approved", new ValueShape.YesNo())
            .with("priority", new ValueShape.WholeNumber(0, 9))
            .withRecord("candidate", "s_customer");

    @Test
    void readsWhatIsBesideTheRecord() {
        var rule = condition("approved && candidate.tier == 'VIP' && mileage > 5");

        assertThat(rule.inputs().stream().map(path -> path.key()))
                .containsExactly("@approved", "@candidate." + customerTier(), mileage());
        assertThat(rule.holds(facts(true, "VIP", 6L), false)).isTrue();
        assertThat(rule.holds(facts(true, "NORMAL", 6L), false)).isFalse();
        assertThat(rule.holds(facts(false, "VIP", 6L), false)).isFalse();
        assertThat(rule.holds(facts(true, "VIP", 5L), false)).isFalse();
    }

    @Test
    void letsWhatIsBesideHideAFieldThatRecordStillReaches() {
        assertThat(condition("priority > 3 && record.priority == 'P0'").inputs())
                .extracting(path -> path.key())
                .containsExactly("@priority", id("priority"));
    }

    @Test
    void comparesWhatIsBesideWithReferences() {
        assertThat(condition("candidate == customer").inputs()).hasSize(2);
        assertThat(RuleLanguage.condition("candidate == 'x'", BRANCH).findings())
                .extracting(finding -> finding.code())
                .containsExactly("metadata.rule.types-differ");
    }

    @Test
    void proposesTheNearestNameBeside() {
        var faults = RuleFaults.of(
                RuleLanguage.condition("mileage > 5 &&\n  aproved", BRANCH),
                "The branch 'urgent'",
                List.of("flows", "f"));

        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.message())
                    .isEqualTo("The branch 'urgent', line 2, column 3:"
                            + " There is no 'aproved' here; a text stands in quotation marks");
            assertThat(fault.advice()).contains("approved");
            assertThat(fault.path()).containsExactly("flows", "f");
            assertThat(fault.place()).isNotNull();
        });
    }

    @Test
    void choosesAmongKeysAndRefusesOthersWithTheNearest() {
        var teams = List.of("senior", "field", "night");

        assertThat(RuleLanguage.choice("mileage > 5 ? 'senior' : 'field'", BRANCH, teams)
                        .findings())
                .isEmpty();
        assertThat(RuleLanguage.choice("mileage > 5 ? 'senor' : 'field'", BRANCH, teams)
                        .findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("metadata.rule.option-unknown");
                    assertThat(finding.advice()).contains("senior");
                    assertThat(finding.column()).isEqualTo(15);
                });
        assertThat(RuleLanguage.choice("mileage", BRANCH, teams).findings())
                .extracting(finding -> finding.code())
                .containsExactly("metadata.rule.result-wrong");
    }

    @Test
    void knowsNoFieldWhereThereIsNoRecord() {
        var alone = RuleContext.withoutRecord(Desk.VOCABULARY).with("rounds", new ValueShape.WholeNumber(0, 9));

        assertThat(RuleLanguage.condition("rounds < 3 && actor.role == 'AGENT'", alone)
                        .findings())
                .isEmpty();
        assertThat(RuleLanguage.condition("mileage < 3", alone).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.advice()).contains("rounds"));
    }

    @Test
    void refusesNamesThatTheLanguageHas() {
        for (var name : List.of("actor", "organisation", "now", "today", "record", "true", "in")) {
            assertThat(RuleContext.isTaken(name)).as(name).isTrue();
            assertThatThrownBy(() -> BRANCH.with(name, new ValueShape.YesNo()))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static CheckedRule condition(String text) {
        return ready(text, RuleLanguage.read(text, BRANCH, Type.Plain.YES_NO));
    }

    private static CheckedRule ready(String text, Reading reading) {
        assertThat(reading.findings()).isEmpty();
        return new CheckedRule(text, reading.tree().orElseThrow());
    }

    private static RecordFacts facts(boolean approved, String tier, long mileage) {
        return new RecordFacts(Map.of(mileage(), mileage), Map.of(), Around.of(SCOPE))
                .with("approved", approved)
                .withRecord("candidate", UUID.randomUUID(), Map.of(customerTier(), tier));
    }

    private static String mileage() {
        return id("mileage");
    }

    private static String id(String field) {
        return Desk.ticket().member(field).orElseThrow().id();
    }

    private static String customerTier() {
        return Desk.VOCABULARY
                .object("s_customer")
                .orElseThrow()
                .member("tier")
                .orElseThrow()
                .id();
    }
}
