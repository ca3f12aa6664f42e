package io.deskweave.metadata.publish.deletions;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeletionSettings.class)
class DeletionsConfiguration {}
