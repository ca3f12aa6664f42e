package io.deskweave.graphqlapi.operators;

import graphql.schema.GraphQLSchema;
import io.deskweave.graphqlapi.schema.shared.SchemaTexts;
import java.util.List;
import org.springframework.stereotype.Component;

/** The one schema of operators, executable. */
@Component
public class OperatorSchema {

    private final GraphQLSchema schema;

    OperatorSchema(List<OperatorPart> parts) {
        this.schema = SchemaTexts.build(
                List.of("graphql/shared.graphqls", "graphql/operator.graphqls"),
                wiring -> parts.forEach(part -> part.wire(wiring)));
    }

    public GraphQLSchema schema() {
        return schema;
    }
}
