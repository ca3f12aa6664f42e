package io.deskweave.metadata.compile;

import io.deskweave.metadata.elements.ElementKinds;
import io.deskweave.metadata.fields.FieldTypes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CompilerConfiguration {

    @Bean
    Compiler compiler(FieldTypes types, ElementKinds kinds) {
        return new Compiler(types, kinds);
    }
}
