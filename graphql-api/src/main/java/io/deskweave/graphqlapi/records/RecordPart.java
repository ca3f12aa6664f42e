package io.deskweave.graphqlapi.records;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import io.deskweave.graphqlapi.schema.FixedPart;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The field {@code node}: any record by its global id. */
@Component
class RecordPart implements FixedPart {

    private final RecordAnswers answers;

    RecordPart(RecordAnswers answers) {
        this.answers = answers;
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type("Query", query -> query.dataFetcher("node", this::node));
    }

    private @Nullable Object node(DataFetchingEnvironment environment) {
        return answers.node(environment);
    }
}
