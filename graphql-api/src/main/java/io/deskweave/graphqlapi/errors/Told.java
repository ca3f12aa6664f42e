package io.deskweave.graphqlapi.errors;

import io.deskweave.platform.problems.Problem;
import java.util.List;
import java.util.Map;

/** A problem in the language of whoever asked. */
record Told(Problem problem, AskedLanguage language) implements Problem {

    @Override
    public String code() {
        return problem.code();
    }

    @Override
    public Kind kind() {
        return problem.kind();
    }

    @Override
    public String message() {
        return problem.messageIn(language.tag());
    }

    @Override
    public String advice() {
        return problem.advice();
    }

    @Override
    public List<String> path() {
        return problem.path();
    }

    @Override
    public Mover mover() {
        return problem.mover();
    }

    @Override
    public Severity severity() {
        return problem.severity();
    }

    @Override
    public Map<String, Object> details() {
        return problem.details();
    }
}
