package io.deskweave.metadata.records;

import io.deskweave.platform.problems.Refused;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The identity of a record across all objects of its tenant, opaque to callers: base64url of object id, colon, UUID.
 */
public record GlobalId(String objectId, UUID id) {

    private static final Pattern FORM =
            Pattern.compile("([a-z][a-z0-9_]{0,62}):([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})");
    private static final int LONGEST = 200;

    /** Refuses with {@code api.id.malformed} what was never given out by the API. */
    public static GlobalId parse(String text) {
        if (text.length() > LONGEST) {
            throw new Refused(new IdMalformed());
        }
        try {
            var decoded = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            var form = FORM.matcher(decoded);
            if (form.matches()) {
                return new GlobalId(form.group(1), UUID.fromString(form.group(2)));
            }
        } catch (IllegalArgumentException e) {
            throw new Refused(new IdMalformed());
        }
        throw new Refused(new IdMalformed());
    }

    public String encoded() {
        var plain = (objectId + ':' + id).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain);
    }
}
