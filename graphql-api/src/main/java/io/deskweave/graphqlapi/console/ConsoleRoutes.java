package io.deskweave.graphqlapi.console;

import io.deskweave.tenantadmin.IdentitySettings;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** Tells the console, before anybody is signed in, where people sign in. */
@Configuration(proxyBeanMethods = false)
class ConsoleRoutes {

    private static final String CLIENT = "deskweave-console";

    @Bean
    RouterFunction<ServerResponse> consoleSettings(IdentitySettings identity) {
        var settings = Map.of("issuer", identity.issuer().toString(), "clientId", CLIENT);
        return RouterFunctions.route()
                .GET(
                        "/console-settings.json",
                        request -> ServerResponse.ok()
                                .contentType(MediaType.APPLICATION_JSON)
                                .cacheControl(CacheControl.noCache())
                                .body(settings))
                .build();
    }
}
