package io.deskweave.metadata.sealing;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PackageSettings.class)
class SealingConfiguration {

    @Bean
    Seal seal(PackageSettings settings) {
        return Seal.of(settings.signingKey(), settings.trustedKeys());
    }
}
