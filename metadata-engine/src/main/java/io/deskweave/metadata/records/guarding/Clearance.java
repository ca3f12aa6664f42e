package io.deskweave.metadata.records.guarding;

import io.deskweave.metadata.model.FieldModel;
import io.deskweave.platform.problems.Refused;
import io.deskweave.platform.tenancy.TenantScope;
import java.util.Collection;
import java.util.Set;

/**
 * What one actor may do with the values of fields.
 *
 * @param roles the keys of the roles that the actor has
 */
public record Clearance(Set<String> roles, boolean ofPlatform) {

    /** The platform itself at work, such as when it computes: everything. */
    public static final Clearance PLATFORM = new Clearance(Set.of(), true);

    public Clearance(TenantScope scope) {
        this(scope.roles(), scope.isPlatform());
    }

    /** Where no role is named everybody is meant, and the platform always. */
    private boolean isAmong(Collection<String> named) {
        return named.isEmpty() || ofPlatform || named.stream().anyMatch(roles::contains);
    }

    /** Whether values are answered at all; to others each is as if it were empty. */
    public boolean sees(FieldModel field) {
        return isAmong(field.guards().seenBy());
    }

    /** Whether a mask lies over the values. Showing the whole for a stated reason will be asked for here. */
    public boolean seesMasked(FieldModel field) {
        var mask = field.guards().mask();
        // Nobody named sees nothing else here, unlike elsewhere.
        return mask != null && (mask.unmaskedFor().isEmpty() ? !ofPlatform : !isAmong(mask.unmaskedFor()));
    }

    public boolean edits(FieldModel field) {
        return sees(field) && isAmong(field.guards().editedBy());
    }

    /**
     * Refuses with {@code metadata.field.not-seen} and {@code metadata.field.masked}: whoever may filter or order by a
     * value finds out what it is, one question after the other.
     */
    public void requireComparing(FieldModel field) {
        requireSeeing(field);
        if (seesMasked(field)) {
            throw new Refused(new FieldMasked(field.name()));
        }
    }

    /** Refuses with {@code metadata.field.not-seen}. */
    public void requireSeeing(FieldModel field) {
        if (!sees(field)) {
            throw new Refused(new FieldNotSeen(field.name()));
        }
    }
}
