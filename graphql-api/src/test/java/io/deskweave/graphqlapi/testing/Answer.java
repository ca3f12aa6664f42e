package io.deskweave.graphqlapi.testing;

import java.net.http.HttpResponse;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the platform answered. */
public record Answer(int status, JsonNode body) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** A response whose body is JSON. */
    public static Answer of(HttpResponse<String> response) {
        return new Answer(response.statusCode(), JSON.readTree(response.body()));
    }

    /** The data, when there was no error. */
    public JsonNode data() {
        if (body.has("errors")) {
            throw new AssertionError("The platform refused: " + body);
        }
        return body.path("data");
    }

    /** The codes of all errors, in order. */
    public List<String> codes() {
        return body.path("errors")
                .valueStream()
                .map(error -> error.path("extensions").path("code").asString())
                .toList();
    }

    /** The first error. */
    public JsonNode error() {
        return body.path("errors").path(0);
    }

    /** Where in the input the first error lies. */
    public List<String> place() {
        return error().at("/extensions/path")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }
}
