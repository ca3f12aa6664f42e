package io.deskweave.metadata.flows;

import io.deskweave.metadata.flows.kinds.StandardNodes;
import io.deskweave.metadata.flows.nodes.NodeKind;
import io.deskweave.metadata.flows.nodes.NodeKinds;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FlowsConfiguration {

    /** The standard kinds, and those that other rooms bring as beans. */
    @Bean
    NodeKinds nodeKinds(ObjectProvider<NodeKind> others) {
        return new NodeKinds(Stream.concat(StandardNodes.all().stream(), others.orderedStream())
                .toList());
    }
}
