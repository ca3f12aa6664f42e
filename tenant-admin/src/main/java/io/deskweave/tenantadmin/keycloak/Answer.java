package io.deskweave.tenantadmin.keycloak;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;

/**
 * What Keycloak answered, when it answered at all.
 *
 * @param step what was asked, in words, for messages; without personal data
 * @param body a missing node when there was none
 * @param location where the new thing is
 */
public record Answer(
        String step, int status, JsonNode body, @Nullable String location) {

    public boolean missing() {
        return status == HttpStatus.NOT_FOUND.value();
    }

    public boolean conflict() {
        return status == HttpStatus.CONFLICT.value();
    }

    public boolean badRequest() {
        return status == HttpStatus.BAD_REQUEST.value();
    }

    boolean unauthorized() {
        return status == HttpStatus.UNAUTHORIZED.value();
    }

    boolean forbidden() {
        return status == HttpStatus.FORBIDDEN.value();
    }

    public boolean succeeded() {
        return status / 100 == 2;
    }

    /** The body; anything but a success is a bug of ours, for whoever expects another answer looks before. */
    public JsonNode required() {
        if (!succeeded()) {
            throw new IllegalStateException("Keycloak answered %d when asked to %s".formatted(status, step));
        }
        return body;
    }

    /** The id of what was created: the last part of its location, or of the body when there is no location. */
    public UUID created() {
        var node = required();
        if (location != null) {
            return UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
        }
        return UUID.fromString(node.path("id").asString());
    }
}
