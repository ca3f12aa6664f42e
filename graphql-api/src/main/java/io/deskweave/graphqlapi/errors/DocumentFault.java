package io.deskweave.graphqlapi.errors;

/** What can be wrong with a GraphQL document or its variables, each with its stable code. */
enum DocumentFault {
    SYNTAX("api.document.syntax", "Correct the document at the place named and send it again"),
    FIELD_UNKNOWN(
            "api.document.field-unknown",
            "Look the type up in your schema; a field that was just published is there within a second"),
    INVALID("api.document.invalid", "Correct the document so that it fits your schema, which GraphiQL shows"),
    OPERATION_UNKNOWN(
            "api.document.operation-unknown",
            "Name one operation of the document in 'operationName', or send a document with one operation only"),
    OPERATION_UNSUPPORTED("api.document.operation-unsupported", "Send a query or a mutation"),
    INTROSPECTION("api.document.introspection", "Send the usual introspection query, as GraphiQL does"),
    VARIABLES("api.variables.invalid", "Send a value of the variable's declared type"),
    VARIABLE_FIELD_UNKNOWN("api.variables.field-unknown", "Leave it out");

    private final String code;
    private final String advice;

    DocumentFault(String code, String advice) {
        this.code = code;
        this.advice = advice;
    }

    Refusal because(String message) {
        return Refusal.invalid(code, message, advice);
    }

    Refusal because(String message, String better) {
        return Refusal.invalid(code, message, better);
    }
}
