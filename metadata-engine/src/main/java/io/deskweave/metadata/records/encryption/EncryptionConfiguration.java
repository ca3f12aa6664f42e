package io.deskweave.metadata.records.encryption;

import io.deskweave.platform.audit.Audit;
import io.deskweave.platform.storage.TenantDatabase;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EncryptionSettings.class)
class EncryptionConfiguration {

    @Bean
    Keysets keysets(TenantDatabase database, Audit audit, EncryptionSettings settings) {
        return new Keysets(database, audit, PlatformKeys.of(settings.keys(), settings.currentKey()), settings);
    }
}
