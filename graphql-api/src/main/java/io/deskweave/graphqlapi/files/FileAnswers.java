package io.deskweave.graphqlapi.files;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerResponse;

/** Answers that are files: saved by browsers, never run, never taken for something else, never kept on the way. */
final class FileAnswers {

    private FileAnswers() {}

    /** @param content closed when it is sent */
    static ServerResponse of(String name, MediaType mediaType, InputStream content) {
        return of(name, mediaType, content, () -> {});
    }

    /**
     * @param content closed when it is sent
     * @param sent run when all of it has left, and not when whoever asked went away before
     */
    static ServerResponse of(String name, MediaType mediaType, InputStream content, Runnable sent) {
        var disposition = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build();
        return ServerResponse.ok()
                .contentType(mediaType)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .build((servlet, response) -> {
                    try (content) {
                        content.transferTo(response.getOutputStream());
                        response.flushBuffer();
                        sent.run();
                    }
                    return null;
                });
    }
}
