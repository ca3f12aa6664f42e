package io.deskweave.platform.tenancy;

import static io.deskweave.platform.tenancy.Right.CHANGE_CONFIGURATION;
import static io.deskweave.platform.tenancy.Right.IMPORT_RECORDS;
import static io.deskweave.platform.tenancy.Right.READ_CONFIGURATION;
import static io.deskweave.platform.tenancy.Right.READ_PEOPLE;
import static io.deskweave.platform.tenancy.Right.READ_RECORDS;
import static io.deskweave.platform.tenancy.Right.WRITE_RECORDS;

import java.util.Arrays;
import java.util.Set;

/** The roles that every desk starts with, from the least to the most: each has the rights of those before it. */
public enum Role {
    AGENT(READ_RECORDS, WRITE_RECORDS, READ_PEOPLE),
    TEAM_LEAD(READ_RECORDS, WRITE_RECORDS, READ_PEOPLE, IMPORT_RECORDS, READ_CONFIGURATION),
    /** Prepares the configuration; somebody else looks at it and publishes. */
    DESIGNER(READ_RECORDS, WRITE_RECORDS, READ_PEOPLE, IMPORT_RECORDS, READ_CONFIGURATION, CHANGE_CONFIGURATION),
    ADMINISTRATOR(Right.values());

    private final Set<Right> rights;

    Role(Right... rights) {
        this.rights = Set.of(rights);
    }

    public Set<Right> rights() {
        return rights;
    }

    /** The key of the greatest role that has no right besides these; nothing where even the least has more. */
    static Set<String> keysOf(Set<Right> rights) {
        return Arrays.stream(values())
                .filter(role -> rights.containsAll(role.rights))
                .reduce((less, more) -> more)
                .map(role -> Set.of(role.name()))
                .orElse(Set.of());
    }
}
