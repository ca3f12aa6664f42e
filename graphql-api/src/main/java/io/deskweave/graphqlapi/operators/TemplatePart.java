package io.deskweave.graphqlapi.operators;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import io.deskweave.metadata.definition.Texts;
import io.deskweave.metadata.templates.Template;
import io.deskweave.metadata.templates.TemplateShelf;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Templates: what a desk may begin with. */
@Component
class TemplatePart implements OperatorPart {

    private final TemplateShelf templates;

    TemplatePart(TemplateShelf templates) {
        this.templates = templates;
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type("Query", query -> query.dataFetcher("templates", e -> templates.all()))
                .type(
                        "Template",
                        template -> template.dataFetcher(
                                        "labels", e -> texts(source(e).labels()))
                                .dataFetcher("about", e -> texts(source(e).about())));
    }

    private static Template source(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.<Template>getSource());
    }

    private static List<Map<String, String>> texts(Texts texts) {
        return texts.byLanguage().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(text -> Map.of("language", text.getKey(), "text", text.getValue()))
                .toList();
    }
}
