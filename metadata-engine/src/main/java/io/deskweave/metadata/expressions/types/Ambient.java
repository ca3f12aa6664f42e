package io.deskweave.metadata.expressions.types;

import io.deskweave.metadata.expressions.types.Type.Many;
import io.deskweave.metadata.expressions.types.Type.Plain;
import java.util.Arrays;
import java.util.Optional;

/** What every rule knows beside its record: who asks, for which organisation, and when. */
public enum Ambient {
    ACTOR_ID("actor.id", Plain.TEXT),
    ACTOR_KIND("actor.kind", Plain.TEXT),
    ACTOR_ROLE("actor.role", Plain.TEXT),
    ACTOR_DEPARTMENTS("actor.departments", new Many(Plain.TEXT)),
    ORGANISATION_ID("organisation.id", Plain.TEXT),
    ORGANISATION_ALIAS("organisation.alias", Plain.TEXT),
    ORGANISATION_NAME("organisation.name", Plain.TEXT),
    NOW("now", Plain.DATE_TIME),
    TODAY("today", Plain.DATE);

    private final String path;
    private final Type type;

    Ambient(String path, Type type) {
        this.path = path;
        this.type = type;
    }

    public String path() {
        return path;
    }

    public Type type() {
        return type;
    }

    public static Optional<Ambient> at(String path) {
        return Arrays.stream(values()).filter(each -> each.path.equals(path)).findFirst();
    }

    /** Whether this is the name of one, or what stands before the dot of some. */
    public static boolean named(String name) {
        return Arrays.stream(values()).anyMatch(each -> each.path.split("\\.", 2)[0].equals(name));
    }
}
