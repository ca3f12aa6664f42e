package io.deskweave.graphqlapi.requests;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Keeps every request's body within its size and its time; uploads are bounded in size by the file store. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class BoundedBodies extends OncePerRequestFilter {

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
        if (request.getContentLengthLong() > limit) {
            answers.refuse(
                    response,
                    RequestFault.BODY_TOO_LARGE.status(),
                    RequestFault.BODY_TOO_LARGE.because(
                            "The request's body is larger than %,d bytes".formatted(limit)));
            return;
        }
        chain.doFilter(new Bounded(request, limit, upload ? settings.uploadTime() : settings.bodyTime()), response);
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
        public ServletInputStream getInputStream() throws IOException {
            if (body == null) {
                body = new BoundedStream(super.getInputStream(), limit, time);
            }
            return body;
        }
    }
}
