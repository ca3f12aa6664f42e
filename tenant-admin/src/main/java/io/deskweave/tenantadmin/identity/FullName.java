package io.deskweave.tenantadmin.identity;

/** How a name is written in one line: Chinese names family first and without a space, others given name first. */
final class FullName {

    private FullName() {}

    static String of(String givenName, String familyName) {
        var given = givenName.strip();
        var family = familyName.strip();
        var chinese = (given + family).codePoints().anyMatch(Character::isIdeographic);
        return chinese ? family + given : (given + " " + family).strip();
    }
}
