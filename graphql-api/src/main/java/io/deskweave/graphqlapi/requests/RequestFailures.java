package io.deskweave.graphqlapi.requests;

import io.deskweave.graphqlapi.errors.FetchFailures;
import io.deskweave.graphqlapi.errors.ProblemErrors;
import io.deskweave.graphqlapi.errors.RequestId;
import io.deskweave.platform.problems.Problem;
import io.deskweave.platform.problems.Refused;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.server.ServerWebInputException;
import org.springframework.web.servlet.function.ServerResponse;

/** Answers requests that failed before their content was understood, or in an address beside GraphQL. */
@Component
public class RequestFailures {

    public ServerResponse answer(RequestFault fault, String message) {
        return answer(fault.status(), List.of(fault.because(message)));
    }

    /** An address was asked by a method that it does not take. */
    public ServerResponse methodRefused(String message, HttpMethod... taken) {
        return ServerResponse.status(RequestFault.METHOD.status())
                .allow(taken)
                .contentType(MediaType.APPLICATION_JSON)
                .body(ProblemErrors.body(List.of(RequestFault.METHOD.because(message)), RequestId.current()));
    }

    public ServerResponse answer(Throwable failure) {
        var whileReading = refused(failure);
        if (whileReading != null) {
            return answer(whileReading.fault(), whileReading.reason());
        }
        return switch (failure) {
            case Refused refused -> answer(Answers.status(refused.problems().getFirst()), refused.problems());
            case InvalidMediaTypeException ignored ->
                answer(RequestFault.UNREADABLE, "The header Accept or Content-Type does not hold media types");
            case HttpMediaTypeNotSupportedException ignored ->
                answer(RequestFault.CONTENT_TYPE, "The request's content type is not one that is taken here");
            case HttpMessageNotReadableException ignored -> notJson();
            case ServerWebInputException ignored -> notJson();
            default -> answer(500, FetchFailures.problems(failure, "an address"));
        };
    }

    private ServerResponse notJson() {
        return answer(RequestFault.NOT_JSON, "The request's body is not a GraphQL request in JSON");
    }

    /** What the body itself threw, beneath whatever reader wrapped it. */
    private static @Nullable RequestRefused refused(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RequestRefused refused) {
                return refused;
            }
        }
        return null;
    }

    private static ServerResponse answer(int status, List<? extends Problem> problems) {
        return ServerResponse.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(ProblemErrors.body(problems, RequestId.current()));
    }
}
