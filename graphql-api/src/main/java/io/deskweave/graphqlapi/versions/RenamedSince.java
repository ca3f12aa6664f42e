package io.deskweave.graphqlapi.versions;

import io.deskweave.graphqlapi.schema.FormerNames;
import io.deskweave.metadata.drafts.Difference;
import io.deskweave.metadata.drafts.Releases;
import io.deskweave.metadata.drafts.Releases.Release;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.platform.tenancy.Tenant;
import io.deskweave.platform.tenancy.TenantScope;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The days on which fields got other names, as the releases of a tenant tell them. */
record RenamedSince(Map<Named, LocalDate> days) implements FormerNames {

    private static final int PAGE = 100;
    private static final int MOST = 1_000;

    /** Whoever sees the former name may know since when it is one, also without the right to read releases. */
    static RenamedSince upTo(int release, Releases releases, Tenant tenant) {
        var days = new HashMap<Named, LocalDate>();
        var scope = TenantScope.platform(tenant);
        int below = release + 1;
        for (int seen = 0; seen < MOST; seen += PAGE) {
            var page = releases.history(scope, below, PAGE);
            page.forEach(each -> note(each, days));
            if (page.size() < PAGE) {
                break;
            }
            below = page.getLast().number();
        }
        return new RenamedSince(days);
    }

    private static void note(Release release, Map<Named, LocalDate> days) {
        for (var change : release.changes()) {
            if (change.kind() == Difference.Kind.RENAMED && change.object() != null && change.before() != null) {
                var day = LocalDate.ofInstant(release.publishedAt(), ZoneOffset.UTC);
                days.putIfAbsent(new Named(change.object(), String.valueOf(change.before())), day);
            }
        }
    }

    @Override
    public Optional<LocalDate> since(ObjectModel object, String name) {
        return Optional.ofNullable(days.get(new Named(object.name(), name)));
    }

    /** A field of an object by a name that it had. */
    record Named(String object, String field) {}
}
