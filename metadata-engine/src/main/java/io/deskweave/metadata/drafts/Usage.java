package io.deskweave.metadata.drafts;

import io.deskweave.platform.tenancy.TenantScope;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where objects and fields are used. */
public interface Usage {

    /**
     * Everything in force and in the draft that uses an object or one of its fields. Needs READ_CONFIGURATION; refuses
     * with {@code metadata.object.not-found} and {@code metadata.field.not-found}.
     *
     * @param field its name or a former one; null for the object itself
     */
    List<Use> whereUsed(TenantScope scope, String object, @Nullable String field);

    /**
     * One use.
     *
     * @param object the object that uses it
     * @param field the field of that object that uses it, null when the object itself does
     * @param part what of it: the rule, such as {@code validWhen}, or the name of the list that a reference gives
     */
    record Use(
            Kind kind,
            String object,
            @Nullable String field,
            @Nullable String part,
            boolean inForce,
            boolean inDraft) {

        /** How it is used. */
        public enum Kind {
            /** It stands for the object's records. */
            TITLE,
            /** A field refers to the object. */
            REFERENCE,
            /** A list of the object comes from this reference. */
            LIST,
            /** A rule of a field reads it. */
            RULE
        }
    }
}
