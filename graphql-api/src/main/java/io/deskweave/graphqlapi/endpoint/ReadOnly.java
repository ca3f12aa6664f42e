package io.deskweave.graphqlapi.endpoint;

import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.language.OperationDefinition;
import graphql.language.OperationDefinition.Operation;
import io.deskweave.graphqlapi.requests.RequestFault;
import io.deskweave.platform.problems.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.ExecutionGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlRequest;

/** The promise of a GET request that it changes nothing. */
final class ReadOnly {

    static final String ATTRIBUTE = ReadOnly.class.getName();

    private ReadOnly() {}

    static boolean is(ExecutionGraphQlRequest request) {
        return request instanceof WebGraphQlRequest web && web.getAttributes().containsKey(ATTRIBUTE);
    }

    static boolean refuses(PreparsedDocumentEntry document, @Nullable String operationName) {
        if (document.hasErrors()) {
            return false;
        }
        return document.getDocument().getDefinitionsOfType(OperationDefinition.class).stream()
                .filter(operation -> operationName == null || operationName.equals(operation.getName()))
                .anyMatch(operation -> operation.getOperation() != Operation.QUERY);
    }

    static Problem problem() {
        return RequestFault.METHOD.because("A mutation was sent by GET");
    }
}
