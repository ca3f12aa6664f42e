package io.deskweave.graphqlapi.files;

import io.deskweave.graphqlapi.errors.Refusal;
import io.deskweave.graphqlapi.requests.RequestFailures;
import io.deskweave.graphqlapi.requests.RequestFault;
import io.deskweave.graphqlapi.requests.RequestRefused;
import io.deskweave.graphqlapi.security.CallerAtHand;
import io.deskweave.metadata.imports.Imports;
import io.deskweave.platform.problems.Refused;
import io.deskweave.platform.settings.PlatformSettings;
import io.deskweave.platform.storage.FileStore;
import io.deskweave.platform.tenancy.Right;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** The routes of files: {@code POST /files} and {@code GET /imports/{id}/refused.csv}. */
@Configuration(proxyBeanMethods = false)
class FileRoutes {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final FileStore files;
    private final Imports imports;
    private final RequestFailures failures;
    private final long limit;

    FileRoutes(FileStore files, Imports imports, RequestFailures failures, PlatformSettings settings) {
        this.files = files;
        this.imports = imports;
        this.failures = failures;
        this.limit = settings.files().uploadLimit().toBytes();
    }

    @Bean
    RouterFunction<ServerResponse> fileAddresses() {
        return RouterFunctions.route()
                .POST("/files", this::upload)
                .GET("/imports/{id}/refused.csv", this::refused)
                .onError(Throwable.class, (failure, request) -> failures.answer(failure))
                .build();
    }

    private ServerResponse upload(ServerRequest request) throws IOException, ServletException {
        var scope = CallerAtHand.scope();
        scope.require(Right.IMPORT_RECORDS);
        var servlet = request.servletRequest();
        if (isForm(servlet)) {
            var part = servlet.getPart("file");
            if (part == null) {
                throw missing("The form has no part 'file'");
            }
            var name = part.getSubmittedFileName();
            try (InputStream content = part.getInputStream()) {
                return kept(files.keep(scope, FileName.of(name), content, limit));
            }
        }
        var name = request.headers().firstHeader("X-File-Name");
        if (name == null) {
            throw missing("The header X-File-Name is missing");
        }
        var decoded = URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
        return kept(files.keep(scope, FileName.of(decoded), servlet.getInputStream(), limit));
    }

    private static boolean isForm(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE);
    }

    private static RequestRefused missing(String message) {
        return new RequestRefused(RequestFault.FILE_MISSING, message);
    }

    private static ServerResponse kept(FileStore.StoredFile file) {
        return ServerResponse.status(201)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("id", file.id(), "name", file.name(), "size", file.size()));
    }

    private ServerResponse refused(ServerRequest request) {
        var scope = CallerAtHand.scope();
        var content = imports.refusedFile(scope, job(request.pathVariable("id")));
        return ServerResponse.ok()
                .contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"refused.csv\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build((servlet, response) -> {
                    try (content) {
                        content.transferTo(response.getOutputStream());
                    }
                    return null;
                });
    }

    private static UUID job(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new Refused(Refusal.invalid(
                    "api.address.not-an-id", "The address names no import", "Use the 'refusedFile' of the import"));
        }
    }
}
