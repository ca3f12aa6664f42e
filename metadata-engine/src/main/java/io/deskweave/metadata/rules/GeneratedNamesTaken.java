package io.deskweave.metadata.rules;

import io.deskweave.metadata.definition.ObjectDefinition;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the API makes of one object's names is neither a fixed name nor what it makes of another's. */
final class GeneratedNamesTaken implements Rule {

    @Override
    public void check(Examined examined, Findings findings) {
        var types = new HashMap<String, String>();
        var rootFields = new HashMap<String, String>();
        for (var object : examined.objects()) {
            take(object, GeneratedNames.types(object), types, ReservedNames.TYPES, findings);
            take(object, GeneratedNames.rootFields(object), rootFields, ReservedNames.ROOT_FIELDS, findings);
        }
    }

    private static void take(
            ObjectDefinition object,
            List<String> names,
            Map<String, String> taken,
            Set<String> reserved,
            Findings findings) {
        var told = new HashSet<String>();
        for (var name : names) {
            if (reserved.contains(name) && !name.equals(object.name()) && !name.equals(object.plural())) {
                refuse(object, name, "the API's fixed part", findings);
            }
            var holder = taken.putIfAbsent(name, object.name());
            // Names come in families; the first that meets another's says it for all.
            if (holder != null && told.add(holder)) {
                refuse(object, name, Findings.shown(holder), findings);
            }
        }
    }

    private static void refuse(ObjectDefinition object, String name, String holder, Findings findings) {
        findings.add(
                "metadata.object.name-taken",
                Findings.path(object),
                "%s would bring the name '%s' into the API, which %s has already"
                        .formatted(Findings.shown(object.name()), Findings.shown(name), holder),
                "Choose another name for the object, its list or its choice");
    }
}
