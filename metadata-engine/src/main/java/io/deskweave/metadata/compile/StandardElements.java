package io.deskweave.metadata.compile;

import io.deskweave.metadata.calendars.defined.CalendarKind;
import io.deskweave.metadata.definition.Limits;
import io.deskweave.metadata.elements.ElementKind;
import io.deskweave.metadata.elements.ElementKinds;
import io.deskweave.metadata.examples.ExampleKind;
import io.deskweave.metadata.flows.FlowKind;
import io.deskweave.metadata.flows.kinds.StandardNodes;
import io.deskweave.metadata.flows.nodes.NodeKinds;
import io.deskweave.metadata.forms.FormKind;
import io.deskweave.metadata.roles.RoleKind;
import io.deskweave.metadata.texts.MessageKind;
import io.deskweave.metadata.views.ViewKind;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The kinds of elements of this room, and the registry of all: other rooms add theirs as beans. */
@Configuration(proxyBeanMethods = false)
public class StandardElements {

    /** The standard ones alone, for whoever needs no container. */
    public static ElementKinds registry() {
        return registry(List.of());
    }

    /** With those of other rooms, for whoever needs no container. */
    public static ElementKinds registry(List<? extends ElementKind<?>> others) {
        return all(new NodeKinds(StandardNodes.all()), Limits.STANDARD, others);
    }

    /** Examples come last of this room's, and are tried with what all other kinds decide. */
    private static ElementKinds all(NodeKinds nodes, Limits limits, List<? extends ElementKind<?>> others) {
        var all = new ArrayList<ElementKind<?>>(List.of(
                new CalendarKind(),
                new FormKind(),
                new FlowKind(nodes, limits.flowNodes()),
                new ViewKind(),
                new MessageKind(),
                new RoleKind()));
        int standard = all.size();
        all.addAll(others);
        all.add(standard, new ExampleKind(List.copyOf(all)));
        return new ElementKinds(all);
    }

    @Bean
    ElementKinds elementKinds(
            ObjectProvider<NodeKinds> nodes,
            ObjectProvider<ElementKind<?>> others,
            ObjectProvider<DefinitionSettings> settings) {
        var limits =
                settings.stream().findFirst().map(DefinitionSettings::limits).orElse(Limits.STANDARD);
        return all(
                nodes.getIfAvailable(() -> new NodeKinds(StandardNodes.all())),
                limits,
                others.orderedStream().toList());
    }
}
