package io.deskweave.metadata.drafts;

import io.deskweave.platform.tenancy.TenantScope;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where objects and fields are used. */
public interface Usage {

    /**
     * Everything in force and in the draft that uses an object or one of its fields, and the saved operations that do.
     * Needs READ_CONFIGURATION; refuses with {@code metadata.object.not-found} and {@code metadata.field.not-found}.
     *
     * @param field its name or a former one; null for the object itself
     */
    List<Use> whereUsed(TenantScope scope, String object, @Nullable String field);

    /**
     * Everything that uses an element beside objects, such as a form. Needs READ_CONFIGURATION; refuses with
     * {@code metadata.element.not-found}.
     */
    List<Use> whereElementUsed(TenantScope scope, String kind, String name);

    /**
     * One use.
     *
     * @param object the object that uses it, null when another element does
     * @param field the field of that object that uses it, null when the object itself does
     * @param part what of it: the rule, such as {@code validWhen}, the name of the list that a reference gives, or the
     *     place within the element
     * @param element kind and name of the element that uses it, such as {@code forms, agentForm}; empty for others
     * @param operation client and name of the saved operation that uses it, such as {@code web-shop, OpenTickets};
     *     empty for others
     */
    record Use(
            Kind kind,
            @Nullable String object,
            @Nullable String field,
            @Nullable String part,
            List<String> element,
            List<String> operation,
            boolean inForce,
            boolean inDraft) {

        /** By a saved operation of a client, which asks for what is in force. */
        public static Use byOperation(String client, String name) {
            return new Use(Kind.OPERATION, null, null, null, List.of(), List.of(client, name), true, false);
        }

        /** How it is used. */
        public enum Kind {
            /** It stands for the object's records. */
            TITLE,
            /** A field refers to the object. */
            REFERENCE,
            /** A list of the object comes from this reference. */
            LIST,
            /** A rule of a field reads it. */
            RULE,
            /** An element beside objects, such as a form or a flow, names it or reads it in a rule. */
            ELEMENT,
            /** A field is unique within it. */
            SCOPE,
            /** A client of the API asks for it in an operation that is kept here. */
            OPERATION
        }
    }
}
