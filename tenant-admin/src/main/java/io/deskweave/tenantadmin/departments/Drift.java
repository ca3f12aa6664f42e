package io.deskweave.tenantadmin.departments;

import org.jspecify.annotations.Nullable;

/**
 * One difference between our tables and the identity provider's.
 *
 * @param subject the id of the department or person, or the tenant's alias
 * @param ours what our tables say, null when they know nothing of it
 * @param theirs what the identity provider says, null when it knows nothing of it
 */
public record Drift(
        Kind kind,
        String subject,
        @Nullable String ours,
        @Nullable String theirs) {

    /** The sort of difference. */
    public enum Kind {
        DEPARTMENT_MISSING_HERE,
        DEPARTMENT_MISSING_THERE,
        DEPARTMENT_RENAMED,
        DEPARTMENT_MOVED,
        PARENT_DIFFERS,
        PERSON_NOT_A_MEMBER,
        PERSON_IN_ANOTHER_DEPARTMENT,
        MEMBER_WITHOUT_A_ROLE,
        MEMBER_DEACTIVATED_HERE
    }
}
