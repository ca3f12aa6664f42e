package io.deskweave.metadata.flows;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.metadata.flows.kinds.StandardNodes;
import io.deskweave.metadata.flows.readymade.ReadyMadeFlows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The paper for those who design desks knows every kind of node, every ready-made flow and everything that is refused. */
class FlowPaperTests {

    private static final Path GOLDEN = Path.of("src/test/resources/golden/flow-findings.txt");
    private static final Pattern CODE = Pattern.compile("^metadata\\.flow\\.([a-z-]+) ", Pattern.MULTILINE);
    private static final Pattern GIVEN =
            Pattern.compile("\"(?:metadata\\.flow\\.)?([a-z]+(?:-[a-z]+)+|unreachable)\",\\s");

    @Test
    void tellsOfEveryKindAndEveryReadyMadeFlow() throws IOException {
        var paper = Files.readString(Path.of("FLOWS.md"));

        assertThat(StandardNodes.all())
                .allSatisfy(kind -> assertThat(paper).contains("| `%s` | %s |".formatted(kind.key(), kind.about())));
        assertThat(ReadyMadeFlows.all()).allSatisfy(flow -> assertThat(paper).contains("`" + flow.name() + "`"));
    }

    @Test
    void tellsOfEverythingThatIsRefused() throws IOException {
        var paper = Files.readString(Path.of("FLOWS.md"));
        var refused = new TreeSet<String>();
        CODE.matcher(Files.readString(GOLDEN)).results().forEach(found -> refused.add(found.group(1)));

        assertThat(refused)
                .hasSizeGreaterThan(40)
                .allSatisfy(code -> assertThat(paper).contains("`" + code + "`"));
        assertThat(refused).containsAll(given());
    }

    /** Codes in the sources: each has its wrong flow. */
    private static Set<String> given() throws IOException {
        var codes = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java/io/deskweave/metadata/flows"))) {
            for (var file : files.filter(each -> each.toString().endsWith(".java"))
                    .filter(each -> each.toString().matches(".*/(checks|kinds|nodes)/.*"))
                    .toList()) {
                GIVEN.matcher(Files.readString(file)).results().forEach(found -> codes.add(found.group(1)));
            }
        }
        return codes;
    }
}
