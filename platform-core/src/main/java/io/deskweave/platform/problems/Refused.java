package io.deskweave.platform.problems;

import java.util.List;
import java.util.stream.Collectors;

/** The refusal of a request, with every problem that was found; nothing was changed. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public Refused(Problem problem) {
        this(List.of(problem));
    }

    public Refused(List<? extends Problem> problems) {
        super(problems.stream().map(p -> p.code() + ": " + p.message()).collect(Collectors.joining("; ")));
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("A refusal names at least one problem");
        }
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
