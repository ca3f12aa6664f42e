package io.deskweave.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is written about the rooms: every package says what lives in it, every room what it is and why. */
class PaperTests {

    private static final Set<String> WITHOUT_DECISIONS = Set.of("helm", "demo");
    private static final int README_LINES = 60;
    private static final int DECISIONS = 10;
    private static final int PROSE = 60;
    private static final Pattern COMMENT = Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL);

    @Test
    void saysOfEveryPackageWhatLivesInIt() {
        var described = House.here().sources().stream()
                .filter(source -> source.isPackageInfo() && hasProse(source))
                .map(Source::packageName)
                .collect(Collectors.toSet());
        var packages =
                House.here().sources().stream().map(Source::packageName).collect(Collectors.toCollection(TreeSet::new));
        packages.removeAll(described);

        assertThat(packages).isEmpty();
    }

    @Test
    void keepsNullOutOfEveryPackage() {
        assertThat(House.here().sources().stream()
                        .filter(source ->
                                source.isPackageInfo() && !source.text().contains("@NullMarked"))
                        .map(Source::place))
                .isEmpty();
    }

    @Test
    void introducesEveryRoomInAShortReadme() {
        assertThat(tooLong("README.md", README_LINES, List.of())).isEmpty();
    }

    @Test
    void givesTheReasonsOfEveryRoomInAFewDecisions() {
        var findings = new ArrayList<String>();
        for (var room : House.ROOMS) {
            if (WITHOUT_DECISIONS.contains(room)) {
                continue;
            }
            var decisions = decisions(lines(room, "DECISIONS.md"));
            if (decisions < 1 || decisions > DECISIONS) {
                findings.add("%s/DECISIONS.md has %d decisions".formatted(room, decisions));
            }
        }
        assertThat(findings).isEmpty();
    }

    /** Rows of a table below its heading, or paragraphs that begin in bold. */
    private static long decisions(List<String> lines) {
        var rows = lines.stream()
                .filter(line -> line.startsWith("|") && !line.startsWith("| -") && !line.startsWith("|-"))
                .count();
        return rows > 0
                ? rows - 1
                : lines.stream().filter(line -> line.startsWith("**")).count();
    }

    private static List<String> tooLong(String paper, int most, List<String> except) {
        return House.ROOMS.stream()
                .filter(room -> !except.contains(room))
                .map(room -> Map.entry(room, lines(room, paper).size()))
                .filter(size -> size.getValue() == 0 || size.getValue() > most)
                .map(size -> "%s/%s has %d lines".formatted(size.getKey(), paper, size.getValue()))
                .toList();
    }

    private static boolean hasProse(Source source) {
        var comment = COMMENT.matcher(source.text());
        return comment.find()
                && comment.group(1).replaceAll("[*\\s]+", " ").strip().length() >= PROSE;
    }

    private static List<String> lines(String room, String paper) {
        var file = House.here().root().resolve(room).resolve(paper);
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
