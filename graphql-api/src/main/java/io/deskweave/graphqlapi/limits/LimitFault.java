package io.deskweave.graphqlapi.limits;

import io.deskweave.graphqlapi.errors.Refusal;
import io.deskweave.platform.problems.Problem;

/** The limits that a document can exceed, each with its stable code. */
enum LimitFault {
    SIZE("api.limit.document", "The document is longer than %,d characters", "Send less at once, values as variables"),
    TOKENS("api.limit.tokens", "The document has more than %,d words and signs", "Ask for less at once"),
    DEPTH("api.limit.depth", "The document nests fields more than %d deep", "Ask for the inner things by their ids"),
    FIELDS("api.limit.fields", "The document asks for more than %d fields", "Ask in several requests"),
    ALIASES("api.limit.aliases", "The document has more than %d aliases", "Ask in several requests, or for a list"),
    ROOT_FIELDS("api.limit.root-fields", "The query has more than %d fields at its root", "Ask in several requests"),
    MUTATIONS(
            "api.limit.mutations", "The mutation makes more than %d changes", "Change in several requests, or import"),
    DIRECTIVES("api.limit.directives", "The document has more than %d directives", "Leave some out"),
    FRAGMENTS("api.limit.fragments", "The document defines more than %d fragments", "Ask in several requests"),
    VARIABLES("api.limit.variables", "The variables are larger than %,d bytes", "Send less at once, or import a file"),
    TIME(
            "api.limit.time",
            "Answering took longer than %d seconds and was given up",
            "Ask for less, or filter by an indexed field");

    private final String code;
    private final String message;
    private final String advice;

    LimitFault(String code, String message, String advice) {
        this.code = code;
        this.message = message;
        this.advice = advice;
    }

    Problem of(long limit) {
        return Refusal.limit(code, message.formatted(limit), advice);
    }
}
