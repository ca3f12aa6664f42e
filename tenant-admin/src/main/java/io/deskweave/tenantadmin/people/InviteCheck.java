package io.deskweave.tenantadmin.people;

import io.deskweave.platform.problems.Problem;
import io.deskweave.platform.problems.Refused;
import java.util.ArrayList;
import java.util.regex.Pattern;

/** What an invitation must look like before anything is looked up; every problem is found at once. */
final class InviteCheck {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,180}");
    private static final int NAME_LIMIT = 100;

    private InviteCheck() {}

    static void check(InvitePerson command) {
        var problems = new ArrayList<Problem>();
        if (!isName(command.username())) {
            problems.add(new PersonNotValid("username"));
        }
        if (!isName(command.givenName())) {
            problems.add(new PersonNotValid("given name"));
        }
        if (!isName(command.familyName())) {
            problems.add(new PersonNotValid("family name"));
        }
        if (!EMAIL.matcher(command.email()).matches()) {
            problems.add(new PersonNotValid("e-mail address"));
        }
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
    }

    private static boolean isName(String name) {
        return !name.isBlank() && name.length() <= NAME_LIMIT;
    }
}
