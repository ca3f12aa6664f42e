package io.deskweave.graphqlapi.endpoint;

import graphql.ExecutionResult;
import io.deskweave.graphqlapi.listening.Ask;

/** What became of a document that was sent by one who may listen. */
public sealed interface Asked {

    /** It was answered, or refused, and that is all. */
    record Answered(ExecutionResult result) implements Asked {}

    /** It is a subscription in order, which nobody listens to yet. */
    record Listens(Ask ask) implements Asked {}
}
