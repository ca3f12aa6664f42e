package io.deskweave.graphqlapi.files;

import io.deskweave.graphqlapi.requests.RequestFailures;
import io.deskweave.graphqlapi.security.CallerAtHand;
import io.deskweave.metadata.exports.Exports;
import java.nio.charset.StandardCharsets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** The route of exported files: {@code GET /exports/{id}/{name}}. */
@Configuration(proxyBeanMethods = false)
class ExportRoutes {

    private final Exports exports;

    ExportRoutes(Exports exports) {
        this.exports = exports;
    }

    @Bean
    RouterFunction<ServerResponse> exportAddresses(RequestFailures failures) {
        return RouterFunctions.route()
                .GET("/exports/{id}/{name}", this::file)
                .onError(Throwable.class, (failure, request) -> failures.answer(failure))
                .build();
    }

    private ServerResponse file(ServerRequest request) {
        var scope = CallerAtHand.scope();
        var id = AddressId.of(request.pathVariable("id"), "export", "Use the 'file' of the export");
        var file = exports.file(scope, id, request.pathVariable("name"));
        var type = MediaType.parseMediaType(file.format().mediaType());
        var media = new MediaType(type.getType(), type.getSubtype(), StandardCharsets.UTF_8);
        return FileAnswers.of(file.name(), file.format() == Exports.Format.XLSX ? type : media, file.content());
    }
}
