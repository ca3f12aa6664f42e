package io.deskweave.tenantadmin.keycloak;

import io.deskweave.tenantadmin.IdentitySettings;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ClientHttpRequestInterceptor;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IdentitySettings.class)
class KeycloakConfiguration {

    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(10);

    @Bean
    KeycloakApi keycloakApi(IdentitySettings settings, ObjectProvider<ClientHttpRequestInterceptor> interceptors) {
        return new KeycloakApi(settings, interceptors.orderedStream().toList(), ANSWER_LIMIT);
    }
}
