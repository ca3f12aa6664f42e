package io.deskweave.graphqlapi.requests;

import io.deskweave.graphqlapi.errors.Refusal;

/** What can be wrong with an HTTP request before its content is understood, each with its stable code and status. */
public enum RequestFault {
    BODY_TOO_LARGE("api.limit.body", 413, "Send less at once; files go to POST /files"),
    BODY_TOO_SLOW("api.limit.body-time", 408, "Send the request again over a faster connection"),
    BODY_BROKEN("api.request.body-broken", 400, "Send the request again, whole"),
    NOT_JSON("api.request.not-json", 400, "Send a JSON object with 'query' and, where needed, 'variables'"),
    QUERY_MISSING("api.request.query-missing", 400, "Put the document into 'query'"),
    NOT_SAVED("api.request.not-saved", 400, "Send the document itself, or keep it first by saveOperation"),
    CONTENT_TYPE("api.request.content-type", 415, "Send 'Content-Type: application/json'"),
    METHOD("api.request.method", 405, "Send it by a method that the header Allow of this answer names"),
    PREFLIGHT(
            "api.request.preflight",
            400,
            "Add the header 'GraphQL-Require-Preflight: 1', so that no foreign page can send this for you"),
    LISTENING(
            "api.request.listening",
            400,
            "Subscribe over a WebSocket (graphql-transport-ws), or send 'Accept: text/event-stream'"),
    LINES_FULL("api.limit.lines", 503, "Try again in a moment"),
    LINES_TOO_MANY("api.limit.own-lines", 429, "Close some of them, or share one"),
    OPERATIONS("api.limit.listening", 429, "Complete some of them first, or open another socket"),
    ORIGIN("api.request.origin", 403, "Open the socket from a page of the platform, or from no page"),
    PATH_UNKNOWN("api.request.path-unknown", 404, "Look the address up in the README"),
    FILE_MISSING("api.request.file-missing", 400, "Send the file as the body, or as the part 'file' of a form"),
    FORM_BROKEN(
            "api.request.form-broken",
            400,
            "Send the file as the body instead, or let your HTTP client write the form and its boundary"),
    UNREADABLE("api.request.unreadable", 400, "Correct the request and send it again");

    private final String code;
    private final int status;
    private final String advice;

    RequestFault(String code, int status, String advice) {
        this.code = code;
        this.status = status;
        this.advice = advice;
    }

    public int status() {
        return status;
    }

    public Refusal because(String message) {
        return status == 413 || status == 408 || code.startsWith("api.limit.")
                ? Refusal.limit(code, message, advice)
                : Refusal.invalid(code, message, advice);
    }
}
