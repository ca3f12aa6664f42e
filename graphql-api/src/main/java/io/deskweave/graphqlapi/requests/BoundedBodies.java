package io.deskweave.graphqlapi.requests;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Keeps every request's body within its size and its time; uploads are bounded in size by the file store. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class BoundedBodies extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(BoundedBodies.class);
    private static final String UPLOADS = "/files";

    private final RequestSettings settings;
    private final Answers answers;

    BoundedBodies(RequestSettings settings, Answers answers) {
        this.settings = settings;
        this.answers = answers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var upload = UPLOADS.equals(request.getRequestURI());
        var limit = upload ? Long.MAX_VALUE : settings.body().toBytes();
        var bounded = new Bounded(request, limit, upload ? settings.uploadTime() : settings.bodyTime());
        if (request.getContentLengthLong() > limit) {
            answers.refuse(
                    response,
                    RequestFault.BODY_TOO_LARGE.status(),
                    RequestFault.BODY_TOO_LARGE.because(
                            "The request's body is larger than %,d bytes".formatted(limit)));
        } else {
            chain.doFilter(bounded, response);
        }
        letTheRestCome(bounded);
    }

    /**
     * Most clients listen when they have sent everything, and see a broken connection when we close it before; one that
     * waits to be asked for its body listens at once.
     */
    private void letTheRestCome(Bounded request) {
        if (request.getContentLengthLong() == 0
                || (request.getContentLengthLong() < 0 && request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null)
                || request.getHeader(HttpHeaders.EXPECT) != null) {
            return;
        }
        try {
            request.getInputStream().forgetTheRest(settings.bodyTime());
        } catch (IOException e) {
            log.debug("The rest of a request's body did not come: {}", e.getMessage());
        }
    }

    private static final class Bounded extends HttpServletRequestWrapper {

        private final long limit;
        private final Duration time;
        private @Nullable BoundedStream body;

        Bounded(HttpServletRequest request, long limit, Duration time) {
            super(request);
            this.limit = limit;
            this.time = time;
        }

        @Override
        public BoundedStream getInputStream() throws IOException {
            if (body == null) {
                body = new BoundedStream(super.getInputStream(), limit, time);
            }
            return body;
        }
    }
}
