package io.deskweave.metadata.rules;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What names of one sort look like.
 *
 * @param code the beginning of its findings' codes
 * @param example a name as it should be
 */
record NameForm(String code, String sort, Pattern pattern, String example, Set<String> reserved) {

    private static final int LENGTH_MAX = 63;
    private static final Pattern CAPITAL_FIRST = Pattern.compile("[A-Z][A-Za-z0-9]*");
    private static final Pattern SMALL_FIRST = Pattern.compile("[a-z][A-Za-z0-9]*");

    static final NameForm OBJECT =
            new NameForm("metadata.object.name", "an object", CAPITAL_FIRST, "ServiceRequest", ReservedNames.TYPES);
    static final NameForm PLURAL =
            new NameForm("metadata.object.plural", "a list", SMALL_FIRST, "serviceRequests", ReservedNames.ROOT_FIELDS);
    static final NameForm FIELD =
            new NameForm("metadata.field.name", "a field", SMALL_FIRST, "communityBoard", ReservedNames.FIELDS);
    static final NameForm ALIAS =
            new NameForm("metadata.field.alias", "a field", SMALL_FIRST, "communityBoard", ReservedNames.FIELDS);
    static final NameForm INVERSE = new NameForm(
            "metadata.field.inverse", "a list on the other side", SMALL_FIRST, "comments", ReservedNames.FIELDS);

    void check(String name, List<String> path, Findings findings) {
        if (name.length() > LENGTH_MAX) {
            findings.add(
                    code + "-too-long",
                    path,
                    "The name of %s has %d characters, %d are allowed".formatted(sort, name.length(), LENGTH_MAX),
                    "Choose a short name such as %s; labels may be long".formatted(example));
            return;
        }
        if (!pattern.matcher(name).matches()) {
            findings.add(
                    code + "-malformed",
                    path,
                    "'%s' cannot be the name of %s".formatted(name, sort),
                    "Write letters and digits beginning with a %s letter, such as %s; labels may be in any language"
                            .formatted(pattern == CAPITAL_FIRST ? "capital" : "small", example));
            return;
        }
        if (reserved.contains(name)) {
            findings.add(
                    code + "-reserved",
                    path,
                    "'%s' is a reserved word and cannot be the name of %s".formatted(name, sort),
                    "Choose another name, such as %s"
                            .formatted(name + (pattern == CAPITAL_FIRST ? "Record" : "Value")));
        }
    }
}
