package io.deskweave.metadata.drafts;

import io.deskweave.metadata.drafts.Documents.Applied;
import io.deskweave.platform.tenancy.TenantScope;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Releases, and parts of them, as signed documents that go from one desk to another. */
public interface Packages {

    /**
     * A release, or what was chosen of it together with what that needs, signed. Needs READ_CONFIGURATION; refuses with
     * {@code metadata.release.not-found}, {@code metadata.object.not-found}, {@code metadata.element.not-found},
     * {@code metadata.package.incomplete} when something would be missing, and
     * {@code metadata.package.no-signing-key}.
     */
    Map<String, Object> export(TenantScope scope, PackageOrder order);

    /**
     * Brings what a package holds into the draft, unless there are findings or it is only tried: what is called the
     * same is the same, all else is new, and what the package does not speak of stays as it is. Needs
     * CHANGE_CONFIGURATION; refuses with {@code metadata.draft.stale} when the draft is no longer at this revision,
     * and, when the package is not to be believed, with {@code metadata.package.unsigned},
     * {@code metadata.package.key-unknown} or {@code metadata.package.changed}.
     *
     * @return the differences that the package makes to the draft
     */
    Applied bring(TenantScope scope, BringOrder order);

    /**
     * What to export; all of the release when nothing is chosen.
     *
     * @param release null for what is in force
     * @param note what those who bring it in should know, at most 2000 characters
     * @param objects their names
     */
    record PackageOrder(@Nullable Integer release, String note, List<String> objects, List<Place> elements) {

        public PackageOrder {
            objects = List.copyOf(objects);
            elements = List.copyOf(elements);
        }
    }

    /** An element beside objects, such as {@code forms} and {@code agentForm}. */
    record Place(String kind, String name) {}

    /** A package to be brought into the draft that was seen at this revision. */
    record BringOrder(int revision, Map<?, ?> document, boolean dryRun) {}
}
