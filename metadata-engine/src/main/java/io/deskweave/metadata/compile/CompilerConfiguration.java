package io.deskweave.metadata.compile;

import io.deskweave.metadata.elements.ElementKinds;
import io.deskweave.metadata.fields.FieldTypes;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DefinitionSettings.class)
class CompilerConfiguration {

    @Bean
    Compiler compiler(FieldTypes types, ElementKinds kinds, DefinitionSettings settings) {
        return new Compiler(types, kinds, settings.limits());
    }
}
