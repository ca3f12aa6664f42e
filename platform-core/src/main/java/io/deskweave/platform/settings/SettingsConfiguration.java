package io.deskweave.platform.settings;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Registers the settings, found by the main class's scan of {@code io.deskweave}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PlatformSettings.class)
class SettingsConfiguration {

    /** The one clock of the house; days are counted in UTC. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
