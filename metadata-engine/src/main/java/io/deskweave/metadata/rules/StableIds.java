package io.deskweave.metadata.rules;

import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/** Ids name tables and columns: they are well formed, and no two are equal in the whole definition. */
final class StableIds implements Rule {

    private static final Pattern OBJECT = Pattern.compile("o[1-9][0-9]{0,8}|s_[a-z0-9_]{1,48}");
    private static final Pattern FIELD = Pattern.compile("f[1-9][0-9]{0,8}|s_[a-z0-9_]{1,48}");

    @Override
    public void check(Examined examined, Findings findings) {
        var objectIds = new HashSet<String>();
        var fieldIds = new HashSet<String>();
        for (var object : examined.objects()) {
            if (!OBJECT.matcher(object.id()).matches() || !objectIds.add(object.id())) {
                refuse(object.id(), Findings.path(object), findings);
            }
            for (var field : object.fields()) {
                if (!FIELD.matcher(field.id()).matches() || !fieldIds.add(field.id())) {
                    refuse(field.id(), Findings.path(object, field), findings);
                }
            }
        }
    }

    private static void refuse(String id, List<String> path, Findings findings) {
        findings.add(
                "metadata.definition.id-malformed",
                path,
                "The id '%s' is malformed or stands twice".formatted(Findings.shown(id)),
                "Let the platform give ids: add the element through the draft");
    }
}
