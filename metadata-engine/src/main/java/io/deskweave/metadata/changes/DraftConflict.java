package io.deskweave.metadata.changes;

import io.deskweave.metadata.changes.Merge.Conflict;
import io.deskweave.metadata.drafts.Drafts.DraftEdit;
import io.deskweave.platform.problems.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Two changes of one thing.
 *
 * @param their the change that came first, none when it is a release
 */
public record DraftConflict(Conflict conflict, Optional<DraftEdit> their) implements Problem {

    @Override
    public String code() {
        return "metadata.draft.conflict";
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }

    @Override
    public String message() {
        return "%s was changed %s as well, to something else"
                .formatted(
                        String.join(
                                ".", conflict.path().subList(1, conflict.path().size())),
                        their.isPresent() ? "in the draft since you looked" : "by the release in force");
    }

    @Override
    public String advice() {
        return their.isPresent()
                ? "Look at what the others wrote; leave it, or send your change again with keepMine"
                : "Say for each which one to take: bringDraftForward with choices";
    }

    @Override
    public List<String> path() {
        return conflict.path();
    }

    /** Values as JSON has them, and who changed it when at which revision. */
    @Override
    public Map<String, Object> details() {
        var details = new HashMap<String, Object>();
        put(details, "base", conflict.base());
        put(details, "mine", conflict.mine());
        put(details, "theirs", conflict.theirs());
        their.ifPresent(edit -> {
            details.put("by", edit.by().toString());
            details.put("at", edit.at().toString());
            details.put("revision", edit.revision());
        });
        return details;
    }

    private static void put(Map<String, Object> details, String name, @Nullable Object value) {
        if (value != null) {
            details.put(name, value);
        }
    }
}
