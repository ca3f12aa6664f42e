package io.deskweave.metadata.drafts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing in which two definitions differ, as values: whoever shows it finds the words.
 *
 * @param object the object's name, in the later definition where it has one; null when it is about another element
 * @param field null when it is about the object itself
 * @param path where it is, outermost first, such as {@code objects, Ticket, fields, zip, settings, lengthMax} or
 *     {@code forms, agentForm, sections, 0}
 * @param before as JSON has it, null when there was nothing
 * @param after likewise
 * @param summary the same in an English sentence, for logs and for those who have no words of their own
 */
public record Difference(
        Kind kind,
        @Nullable String object,
        @Nullable String field,
        List<String> path,
        @Nullable Object before,
        @Nullable Object after,
        String summary) {

    public Difference {
        path = List.copyOf(path);
    }

    /** What happened to the thing at the path. */
    public enum Kind {
        ADDED,
        /** It is not there any more: only seen when a definition is compared with an earlier one. */
        REMOVED,
        RETIRED,
        RESTORED,
        RENAMED,
        RETYPED,
        /** Less is let through than before: values that are taken, people who see or change them. */
        TIGHTENED,
        /** More is let through than before. */
        LOOSENED,
        /** What people read. */
        REWORDED,
        CHANGED
    }
}
