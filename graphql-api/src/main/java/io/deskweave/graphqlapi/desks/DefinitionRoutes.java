package io.deskweave.graphqlapi.desks;

import io.deskweave.metadata.drafts.Documents;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** The schema of definitions at the address that its documents name, for editors and whoever else checks them. */
@Configuration(proxyBeanMethods = false)
class DefinitionRoutes {

    @Bean
    RouterFunction<ServerResponse> definitionSchema(Documents documents) {
        var schema = documents.schema();
        return RouterFunctions.route()
                .GET(
                        "/definition.schema.json",
                        request -> ServerResponse.ok()
                                .contentType(MediaType.APPLICATION_JSON)
                                .cacheControl(CacheControl.noCache())
                                .body(schema))
                .build();
    }
}
