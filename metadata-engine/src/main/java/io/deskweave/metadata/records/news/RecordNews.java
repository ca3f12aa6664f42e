package io.deskweave.metadata.records.news;

import io.deskweave.platform.tenancy.TenantId;
import io.deskweave.platform.tenancy.TenantScope;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * What happened to a tenant's records. News that were committed after a moment are found by that moment however their
 * writers ended, for some ten minutes; the word that there are some is only a hint.
 */
public interface RecordNews {

    /** The most that one look takes at once. */
    int MOST = 1_000;

    /** Now: news of what commits later are found by it. */
    String moment(TenantScope scope);

    /** What was committed after the moment, in one statement; each happening is in the answer to one moment alone. */
    News since(TenantScope scope, String moment);

    /** Calls whenever a tenant may have news, on this pod or another; must return at once. Words may be lost. */
    void listen(Consumer<TenantId> listener);

    /**
     * @param moment where to go on
     * @param all false when there were more than {@link #MOST}, the rest of which is never told
     */
    record News(String moment, List<Happening> happenings, boolean all) {}

    /**
     * What one statement did.
     *
     * @param object the object's id
     * @param records empty when there were too many to be named
     */
    record Happening(String object, Kind kind, List<UUID> records) {}

    /** What was done to records. */
    enum Kind {
        INSERT,
        UPDATE,
        DELETE
    }
}
