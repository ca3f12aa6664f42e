package io.deskweave.graphqlapi.desks;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import io.deskweave.graphqlapi.schema.FixedPart;
import io.deskweave.metadata.definition.Element;
import io.deskweave.metadata.elements.ElementKind;
import io.deskweave.metadata.elements.ElementKinds;
import io.deskweave.metadata.outlines.JsonSchema;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What a definition holds beside objects, for reading, and the kinds that there are. */
@Component
class ElementPart implements FixedPart {

    private final List<Kind> kinds;

    ElementPart(ElementKinds kinds) {
        this.kinds = kinds.all().stream().map(Kind::of).toList();
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type("Query", query -> query.dataFetcher("elementKinds", e -> kinds))
                .type(
                        "Draft",
                        draft -> draft.dataFetcher(
                                "elements",
                                e -> chosen(e, Asked.source(e, DraftView.class).elements())))
                .type(
                        "Configuration",
                        configuration -> configuration.dataFetcher(
                                "elements",
                                e -> chosen(
                                        e,
                                        Asked.source(e, ConfigurationPart.Configuration.class)
                                                .elements())));
    }

    private static List<Element> chosen(DataFetchingEnvironment environment, List<Element> elements) {
        var kind = Asked.of(environment).textOrNull("kind");
        return elements.stream()
                .filter(element -> kind == null || element.kind().equals(kind))
                .toList();
    }

    /** A kind of element. */
    record Kind(String key, String about, int most, Map<String, Object> schema) {

        static Kind of(ElementKind<?> kind) {
            return new Kind(kind.key(), kind.about(), kind.most(), JsonSchema.of(kind.outline()));
        }
    }
}
