package io.deskweave.metadata.expressions;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.metadata.testing.Golden;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rules that cannot be, and what is said about each: the texts are in rules/wrong.cel, one rule to a paragraph. */
class WrongRulesTests {

    private static List<String> rules(String file) throws IOException {
        try (var in = WrongRulesTests.class.getResourceAsStream("/rules/" + file)) {
            var text = new String(java.util.Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split("\n\n")).map(String::strip).toList();
        }
    }

    @Test
    void saysOfEveryWrongRuleWhereAndWhyAndWhatInstead() throws IOException {
        var told = new StringBuilder();
        for (var rule : rules("wrong.cel")) {
            told.append(rule).append('\n');
            var findings = Desk.findings(rule);
            assertThat(findings).as(rule).isNotEmpty();
            findings.forEach(finding -> told.append("    %d:%d %s%n        %s.%n        %s.%n"
                    .formatted(finding.line(), finding.column(), finding.code(), finding.message(), finding.advice())));
            told.append('\n');
        }
        Golden.assertMatches("rule-findings.txt", told.toString().replace("?.\n", "?\n"));
    }

    @Test
    void takesTooLongRulesForNeitherTruthNorTrouble() {
        var rule = "priority == 'P0' || ".repeat(120) + "true";
        assertThat(Desk.findings(rule)).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("metadata.rule.too-long");
            assertThat(finding.offset()).isEqualTo(2000);
        });
    }
}
