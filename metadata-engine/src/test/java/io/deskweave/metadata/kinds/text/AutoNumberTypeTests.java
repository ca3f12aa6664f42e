package io.deskweave.metadata.kinds.text;

import static io.deskweave.metadata.kinds.Kinds.kind;
import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.metadata.fields.Numbering;
import io.deskweave.metadata.fields.Numbering.Anew;
import io.deskweave.metadata.fields.Numbering.Part;
import io.deskweave.metadata.fields.NumbersRecords;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AutoNumberTypeTests {

    @Test
    void readsAPatternWithPartsOfTheDate() {
        var settings = Map.<String, Object>of(
                "prefix",
                "R",
                "pattern",
                "{prefix}{yyyy}{MM}-{0000}/x",
                "gaps",
                "none",
                "anew",
                "month",
                "timeZone",
                "Asia/Shanghai");

        assertThat(numbering(settings))
                .isEqualTo(new Numbering(
                        List.of(
                                new Part.Fixed("R"),
                                new Part.Day("yyyy"),
                                new Part.Day("MM"),
                                new Part.Fixed("-"),
                                new Part.Count(4),
                                new Part.Fixed("/x")),
                        Anew.MONTH,
                        true,
                        ZoneId.of("Asia/Shanghai")));
    }

    private static Numbering numbering(Map<String, Object> settings) {
        return ((NumbersRecords) kind("autoNumber").type()).numbering(settings);
    }

    @Test
    void goesOnNumberingAsBeforeWithoutAPattern() {
        assertThat(numbering(Map.of("prefix", "{T}-"))).isEqualTo(Numbering.plain("{T}-"));
        assertThat(numbering(Map.of())).isEqualTo(Numbering.plain(""));
    }

    @Test
    void refusesPatternsThatDoNotCount() {
        for (var wrong : List.of(
                "R-", "{0}{0}", "{00000000000}", "{YYYY}{0}", "{0", "0}", "{}{0}", "{ 0}", "x".repeat(30) + "{0}")) {
            kind("autoNumber", Map.of("pattern", wrong)).assertSettingsFound("metadata.setting.malformed");
        }
        kind("autoNumber", Map.of("pattern", "工单{yy}{MM}{dd}{0000000000}")).assertSettingsFound();
    }

    @Test
    void beginsAnewOnlyWhereNoNumberCanComeTwice() {
        assertAnew("none", "year", "{yyyy}-{0}");
        assertAnew("none", "month", "{yy}{MM}{000}");
        assertAnew("none", "day", "{yy}{MM}{dd}{000}");
        assertAnew("none", "never", "{000}");
        assertAnew("allowed", "year", "{yyyy}-{0}", "metadata.setting.malformed");
        assertAnew("none", "month", "{yyyy}{0}", "metadata.setting.malformed");
        assertAnew("none", "day", "{MM}{dd}{0}", "metadata.setting.malformed");
        assertAnew("none", "week", "{yy}{MM}{dd}{0}", "metadata.setting.malformed");
    }

    private static void assertAnew(String gaps, String anew, String pattern, String... codes) {
        kind("autoNumber", Map.of("gaps", gaps, "anew", anew, "pattern", pattern))
                .assertSettingsFound(codes);
    }

    @Test
    void knowsRegionsAndKeepsWhatIsInForce() {
        kind("autoNumber", Map.of("timeZone", "Europe/Amsterdam")).assertSettingsFound();
        kind("autoNumber", Map.of("timeZone", "+08:00")).assertSettingsFound("metadata.setting.malformed");
        kind("autoNumber", Map.of("gaps", "none")).assertChangeFound(Map.of(), "metadata.setting.fixed");
        kind("autoNumber", Map.of("pattern", "{0}"))
                .assertChangeFound(Map.of("pattern", "{00}"), "metadata.setting.fixed");
    }
}
