package io.deskweave.graphqlapi.listening;

import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.news.RecordNews.Kind;
import io.deskweave.metadata.records.news.RecordNews.News;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What happened to an object's records in all, each once.
 *
 * @param kinds what became of each, in the order in which they were touched
 * @param many whether there were more than can be told one by one
 */
record Changes(Map<UUID, Kind> kinds, boolean many) {

    /** As many as one statement reads; more are not told but said to be many. */
    private static final int MOST = 200;

    static Changes of(News news, ObjectModel object, @Nullable UUID only) {
        var kinds = new LinkedHashMap<UUID, Kind>();
        var many = !news.all();
        for (var happening : news.happenings()) {
            if (!happening.object().equals(object.id())) {
                continue;
            }
            many |= happening.records().isEmpty();
            happening.records().stream()
                    .filter(id -> only == null || only.equals(id))
                    .forEach(id -> kinds.merge(id, happening.kind(), Changes::both));
        }
        return many || kinds.size() > MOST ? new Changes(Map.of(), true) : new Changes(kinds, false);
    }

    /** What was new and changed is new; what went and came back was changed. */
    private static Kind both(Kind before, Kind then) {
        return switch (then) {
            case INSERT -> Kind.UPDATE;
            case UPDATE -> before == Kind.INSERT ? Kind.INSERT : Kind.UPDATE;
            case DELETE -> Kind.DELETE;
        };
    }

    boolean none() {
        return !many && kinds.isEmpty();
    }
}
