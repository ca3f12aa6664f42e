package io.deskweave.metadata.rules.languages;

import io.deskweave.platform.problems.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Texts of one object, field or element that are not written in every language of the desk.
 *
 * @param what as a sentence begins with it
 * @param instead the language that stands in for those that are missing
 */
record TextsMissing(List<String> path, String what, List<Lack> lacks, String instead) implements Problem {

    private static final int TOLD = 5;

    TextsMissing {
        lacks = List.copyOf(lacks);
    }

    /**
     * One text.
     *
     * @param part where in its owner it stands
     * @param languages those that it lacks
     */
    record Lack(List<String> part, List<String> languages) {

        private String words() {
            return "%s in %s".formatted(String.join(".", part), String.join(" and ", languages));
        }
    }

    @Override
    public String code() {
        return MissingTexts.CODE;
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public String message() {
        var told = new ArrayList<>(lacks.stream().limit(TOLD).map(Lack::words).toList());
        if (lacks.size() > TOLD) {
            told.add("%d more".formatted(lacks.size() - TOLD));
        }
        return "%s lacks texts: %s".formatted(what, String.join(", ", told));
    }

    @Override
    public String advice() {
        return "Write them, or go on: who reads such a language gets the nearest, or %s".formatted(instead);
    }

    /** The texts told of, each with its part and languages, and how many there are beside them. */
    @Override
    public Map<String, Object> details() {
        return Map.of(
                "missing",
                lacks.stream()
                        .limit(TOLD)
                        .map(lack -> Map.of("part", lack.part(), "languages", lack.languages()))
                        .toList(),
                "more",
                Math.max(0, lacks.size() - TOLD));
    }
}
