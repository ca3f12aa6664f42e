package io.deskweave.graphqlapi.files;

import static org.springframework.web.servlet.function.RequestPredicates.path;

import io.deskweave.graphqlapi.requests.RequestFailures;
import io.deskweave.graphqlapi.requests.RequestFault;
import io.deskweave.graphqlapi.requests.RequestRefused;
import io.deskweave.graphqlapi.security.CallerAtHand;
import io.deskweave.metadata.imports.Imports;
import io.deskweave.metadata.model.Models;
import io.deskweave.metadata.records.GlobalId;
import io.deskweave.metadata.records.RecordFiles;
import io.deskweave.platform.problems.Refused;
import io.deskweave.platform.settings.PlatformSettings;
import io.deskweave.platform.storage.FileStore;
import io.deskweave.platform.storage.FileTooLarge;
import io.deskweave.platform.tenancy.Right;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The routes of files: {@code POST /files}, {@code GET /files/{record}/{field}/{file}} and
 * {@code GET /imports/{id}/refused.csv}.
 */
@Configuration(proxyBeanMethods = false)
class FileRoutes {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final FileStore files;
    private final Imports imports;
    private final RecordFiles records;
    private final Models models;
    private final RequestFailures failures;
    private final long limit;

    FileRoutes(
            FileStore files,
            Imports imports,
            RecordFiles records,
            Models models,
            RequestFailures failures,
            PlatformSettings settings) {
        this.files = files;
        this.imports = imports;
        this.records = records;
        this.models = models;
        this.failures = failures;
        this.limit = settings.files().uploadLimit().toBytes();
    }

    @Bean
    RouterFunction<ServerResponse> fileAddresses() {
        return RouterFunctions.route()
                .POST("/files", this::upload)
                .GET("/files/{record}/{field}/{file}", this::ofRecord)
                .GET("/imports/{id}/refused.csv", this::refused)
                .route(path("/files"), request -> failures.methodRefused("Files are sent by POST", HttpMethod.POST))
                .onError(Throwable.class, (failure, request) -> failures.answer(failure))
                .build();
    }

    private ServerResponse upload(ServerRequest request) throws IOException {
        var scope = CallerAtHand.scope();
        if (!scope.may(Right.IMPORT_RECORDS)) {
            scope.require(Right.WRITE_RECORDS);
        }
        var servlet = request.servletRequest();
        if (FormFile.isForm(servlet)) {
            var file = FormFile.of(servlet);
            return kept(files.keep(scope, FileName.of(file.name()), file.content(), limit));
        }
        var name = request.headers().firstHeader("X-File-Name");
        if (name == null) {
            throw new RequestRefused(RequestFault.FILE_MISSING, "The header X-File-Name is missing");
        }
        if (servlet.getContentLengthLong() > limit) {
            throw new Refused(new FileTooLarge(FileName.ofHeader(name), limit));
        }
        return kept(files.keep(scope, FileName.ofHeader(name), servlet.getInputStream(), limit));
    }

    private static ServerResponse kept(FileStore.StoredFile file) {
        return ServerResponse.status(201)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("id", file.id(), "name", file.name(), "size", file.size()));
    }

    private ServerResponse refused(ServerRequest request) {
        var scope = CallerAtHand.scope();
        return FileAnswers.of("refused.csv", CSV, imports.refusedFile(scope, job(request.pathVariable("id"))));
    }

    private ServerResponse ofRecord(ServerRequest request) {
        var scope = CallerAtHand.scope();
        var opened = records.open(
                scope,
                models.current(scope),
                GlobalId.parse(request.pathVariable("record")),
                request.pathVariable("field"),
                AddressId.of(request.pathVariable("file"), "file", "Use the 'url' of the file"));
        var file = opened.file();
        return FileAnswers.of(file.name(), MediaType.parseMediaType(file.mediaType()), opened.content());
    }

    private static UUID job(String text) {
        return AddressId.of(text, "import", "Use the 'refusedFile' of the import");
    }
}
