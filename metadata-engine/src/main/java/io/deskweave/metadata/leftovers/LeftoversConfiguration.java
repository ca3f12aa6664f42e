package io.deskweave.metadata.leftovers;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LeftoverSettings.class)
class LeftoversConfiguration {}
