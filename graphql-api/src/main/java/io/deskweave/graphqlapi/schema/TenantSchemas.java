package io.deskweave.graphqlapi.schema;

import graphql.schema.GraphQLSchema;
import io.deskweave.metadata.model.Model;
import java.util.List;
import org.springframework.stereotype.Component;

/** The executable schemas of tenants, by the fingerprint of their model. */
@Component
public class TenantSchemas {

    private final GraphQLSchema fixed;

    TenantSchemas(List<FixedPart> parts) {
        this.fixed = SchemaTexts.build(
                List.of("graphql/shared.graphqls", "graphql/tenant.graphqls"), w -> parts.forEach(p -> p.wire(w)));
    }

    public GraphQLSchema of(Model model) {
        if (model.objects().size() > 1_000) {
            throw new IllegalStateException("A model has more objects than a tenant may have");
        }
        return fixed;
    }
}
