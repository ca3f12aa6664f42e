package io.deskweave.metadata.compile;

import io.deskweave.metadata.definition.StandardObjects;
import io.deskweave.metadata.elements.ElementKinds;
import io.deskweave.metadata.fields.FieldTypes;
import io.deskweave.metadata.rules.languages.StandardTexts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DefinitionSettings.class)
class CompilerConfiguration {

    @Bean
    Compiler compiler(
            FieldTypes types,
            ElementKinds kinds,
            DefinitionSettings settings,
            ObjectProvider<StandardObjects> standard) {
        var texts = new StandardTexts(standard.orderedStream()
                .flatMap(room -> room.objects().stream())
                .toList());
        return new Compiler(types, kinds, settings.limits(), texts);
    }
}
