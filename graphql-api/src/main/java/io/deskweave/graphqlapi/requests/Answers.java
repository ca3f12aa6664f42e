package io.deskweave.graphqlapi.requests;

import io.deskweave.graphqlapi.errors.ProblemErrors;
import io.deskweave.graphqlapi.errors.RequestId;
import io.deskweave.platform.problems.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes refusals that happen outside GraphQL, in GraphQL's own form. */
@Component
public class Answers {

    private final JsonMapper json;

    Answers(JsonMapper json) {
        this.json = json;
    }

    public void refuse(HttpServletResponse response, int status, Problem problem) throws IOException {
        refuse(response, status, List.of(problem));
    }

    public void refuse(HttpServletResponse response, int status, List<? extends Problem> problems) throws IOException {
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(ProblemErrors.body(problems, RequestId.current())));
    }

    /** The HTTP status that fits a problem best. */
    public static int status(Problem problem) {
        return switch (problem.code()) {
            case "storage.cell.unavailable" -> 503;
            case "api.unexpected" -> 500;
            case "storage.file.too-large" -> 413;
            default ->
                switch (problem.kind()) {
                    case NOT_FOUND -> 404;
                    case FORBIDDEN -> 403;
                    case INVALID -> 400;
                    case CONFLICT -> 409;
                    case LIMIT_REACHED -> 429;
                };
        };
    }
}
