package io.deskweave.graphqlapi.requests;

import io.deskweave.graphqlapi.errors.RequestId;
import io.deskweave.graphqlapi.errors.Unexpected;
import io.deskweave.platform.problems.Problem;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.MDC;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Says of requests that no address of ours answered what was wrong, in the form of all other refusals. */
@Controller
class Unanswered implements ErrorController {

    private static final int NOT_FOUND = 404;
    private static final int OURS = 500;

    private final Answers answers;

    Unanswered(Answers answers) {
        this.answers = answers;
    }

    @RequestMapping("${server.error.path:/error}")
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var status =
                request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : NOT_FOUND;
        MDC.put(RequestId.LOG_KEY, response.getHeader(RequestId.HEADER));
        try {
            answers.refuse(response, status, problem(status));
        } finally {
            MDC.remove(RequestId.LOG_KEY);
        }
    }

    private static Problem problem(int status) {
        if (status >= OURS) {
            return new Unexpected();
        }
        return status == NOT_FOUND
                ? RequestFault.PATH_UNKNOWN.because("There is nothing at this address")
                : RequestFault.UNREADABLE.because("The request is not one that is taken at this address");
    }
}
