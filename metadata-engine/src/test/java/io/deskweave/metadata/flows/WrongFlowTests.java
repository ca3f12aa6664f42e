package io.deskweave.metadata.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.deskweave.metadata.definition.Element;
import io.deskweave.metadata.testing.Golden;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Flows that are wrong, each with exactly what is said about it. */
class WrongFlowTests {

    private static final Path CASES = Path.of("src/test/resources/flows/wrong-flows.txt");
    private static final Pattern SECTION = Pattern.compile("^## ", Pattern.MULTILINE);
    private static final Pattern FLOW = Pattern.compile("^flow ", Pattern.MULTILINE);

    @Test
    void saysWhatIsWrongWithEachFlow() {
        var told = new StringBuilder();
        cases().forEach((title, flows) -> {
            told.append("## ").append(title).append('\n');
            var findings = flows.stream()
                    .flatMap(flow -> FlowDesk.findings(flow, flows).stream())
                    .toList();
            assertThat(findings).as(title).isNotEmpty();
            findings.forEach(finding -> told.append("%s at %s%n  %s%n  %s%n"
                    .formatted(finding.code(), String.join(".", finding.path()), finding.message(), finding.advice())));
        });

        Golden.assertMatches("flow-findings.txt", told.toString());
    }

    @Test
    void compilesWhatIsWrongAllTheSame() {
        cases().values()
                .forEach(flows -> flows.stream()
                        .filter(flow -> flow.body().get("nodes") instanceof List<?>)
                        .forEach(flow -> assertThatNoException()
                                .as(flow.toString())
                                .isThrownBy(() -> FlowDesk.KIND.compile(flow, FlowDesk.around(flows)))));
    }

    /** Titles and the flows below them; the first is the one that the title speaks of. */
    private static Map<String, List<Element>> cases() {
        var cases = new LinkedHashMap<String, List<Element>>();
        for (var section : SECTION.split(read(), -1)) {
            if (!section.isBlank()) {
                var end = section.indexOf('\n');
                var flows = FLOW.splitAsStream(section.substring(end + 1));
                cases.put(
                        section.substring(0, end),
                        flows.filter(flow -> !flow.isBlank())
                                .map(flow -> FlowDesk.flow(
                                        flow.substring(0, flow.indexOf('\n')).strip(),
                                        flow.substring(flow.indexOf('\n') + 1)))
                                .toList());
            }
        }
        return cases;
    }

    private static String read() {
        try {
            return Files.readString(CASES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
