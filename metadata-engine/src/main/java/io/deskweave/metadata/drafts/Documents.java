package io.deskweave.metadata.drafts;

import io.deskweave.platform.problems.Problem;
import io.deskweave.platform.tenancy.TenantScope;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Definitions as documents, to be kept elsewhere and brought back. */
public interface Documents {

    /**
     * A release whole, as JSON has it. Needs READ_CONFIGURATION; refuses with {@code metadata.release.not-found}.
     *
     * @param release null for what is in force
     */
    Map<String, Object> definition(TenantScope scope, @Nullable Integer release);

    /** The schema that documents keep to, as JSON Schema; the same for every tenant. */
    Map<String, Object> schema();

    /**
     * Makes the draft what the document says, unless there are findings or it is only tried. A field of another type
     * than in force is changed to it as {@link Retypes} says, one of the type in force stays as it is. Needs
     * CHANGE_CONFIGURATION; refuses with {@code metadata.draft.stale} when the draft is no longer at this revision.
     */
    Applied apply(TenantScope scope, ApplyOrder order);

    /** A document to be applied to the draft that was seen at this revision. */
    record ApplyOrder(int revision, Map<?, ?> document, boolean dryRun) {}

    /**
     * What came of it.
     *
     * @param applied whether the draft is now what the document says
     * @param revision the draft's
     * @param changes from what is in force
     * @param retypes when it was only tried and nothing refuses it: what changes of types would do to values
     */
    record Applied(
            boolean applied,
            int revision,
            List<Problem> findings,
            List<Difference> changes,
            List<Retypes.Rehearsed> retypes) {

        /** Without a look at values. */
        public Applied(boolean applied, int revision, List<Problem> findings, List<Difference> changes) {
            this(applied, revision, findings, changes, List.of());
        }
    }
}
