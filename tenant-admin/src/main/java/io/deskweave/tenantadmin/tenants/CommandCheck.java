package io.deskweave.tenantadmin.tenants;

import io.deskweave.platform.problems.Problem;
import io.deskweave.platform.problems.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What a command must look like before anything is looked up; every problem is found at once. */
final class CommandCheck {

    private static final Pattern ALIAS = Pattern.compile("[a-z][a-z0-9-]{1,38}[a-z0-9]");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,180}");
    private static final int NAME_LIMIT = 100;

    private final String reservedAlias;

    CommandCheck(String reservedAlias) {
        this.reservedAlias = reservedAlias;
    }

    /** @param more what the steps of an arrival found */
    void check(ProvisionTenant command, List<Problem> more) {
        var problems = new ArrayList<>(more);
        if (!ALIAS.matcher(command.alias()).matches() || command.alias().equals(reservedAlias)) {
            problems.add(new AliasNotValid(command.alias()));
        }
        if (!isName(command.name())) {
            problems.add(new NameNotValid("tenant's name"));
        }
        var administrator = command.administrator();
        if (!isName(administrator.username())) {
            problems.add(new NameNotValid("administrator's username"));
        }
        if (!isName(administrator.givenName()) || !isName(administrator.familyName())) {
            problems.add(new NameNotValid("administrator's name"));
        }
        if (!EMAIL.matcher(administrator.email()).matches()) {
            problems.add(new EmailNotValid());
        }
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
    }

    private static boolean isName(String name) {
        return !name.isBlank() && name.length() <= NAME_LIMIT;
    }
}
