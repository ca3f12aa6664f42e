package io.deskweave.metadata.flows.stepping;

import java.util.List;
import java.util.Optional;

/**
 * Where a flow is. What it knows beside is in the record itself.
 *
 * @param tokens in the order in which they came where they are; none when the flow has ended
 * @param next the number of the next visit
 * @param result with what it ended; empty while it runs
 */
public record FlowState(List<Token> tokens, long next, Optional<String> result) {

    public FlowState {
        tokens = List.copyOf(tokens);
    }

    public Optional<Token> token(long number) {
        return tokens.stream().filter(token -> token.number() == number).findFirst();
    }

    /** The token at a node, when there is one. */
    public Optional<Token> at(String node) {
        return tokens.stream().filter(token -> token.node().equals(node)).findFirst();
    }

    public boolean hasEnded() {
        return result.isPresent();
    }
}
