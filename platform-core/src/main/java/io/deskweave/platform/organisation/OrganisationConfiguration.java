package io.deskweave.platform.organisation;

import io.deskweave.platform.storage.TenantSessions.MappedTypes;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Names what this room maps. */
@Configuration(proxyBeanMethods = false)
class OrganisationConfiguration {

    @Bean
    MappedTypes organisationTypes() {
        return new MappedTypes(List.of(DepartmentSpan.class, PersonRow.class));
    }
}
