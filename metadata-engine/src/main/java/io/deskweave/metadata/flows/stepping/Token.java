package io.deskweave.metadata.flows.stepping;

import java.util.List;

/**
 * One place where a flow is. Its number is new with every node that it enters, and so names this visit for ever.
 *
 * @param lanes the branches within which it is, outermost first
 */
public record Token(long number, String node, List<Lane> lanes, Waiting waiting) {

    public Token {
        lanes = List.copyOf(lanes);
    }

    /**
     * A branch of a split.
     *
     * @param visit the number of the visit at which the split sent it out
     * @param branch which of them it is, from 0
     * @param branches how many there are
     */
    public record Lane(long visit, int branch, int branches) {}

    Token waitingFor(Waiting other) {
        return new Token(number, node, lanes, other);
    }
}
