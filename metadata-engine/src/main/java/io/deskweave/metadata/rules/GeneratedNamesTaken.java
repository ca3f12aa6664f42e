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
        var types = new Family(new HashMap<>(), ReservedNames.TYPES);
        var rootFields = new Family(new HashMap<>(), ReservedNames.ROOT_FIELDS);
        for (var object : examined.objects()) {
            var told = new HashSet<String>();
            take(object, GeneratedNames.types(object), types, told, findings);
            take(object, GeneratedNames.rootFields(object), rootFields, told, findings);
        }
    }

    /** Names of one sort: who has which, and which nobody can have. */
    private record Family(Map<String, String> taken, Set<String> reserved) {}

    private static void take(
            ObjectDefinition object, List<String> names, Family family, Set<String> told, Findings findings) {
        for (var name : names) {
            if (family.reserved().contains(name) && !name.equals(object.name()) && !name.equals(object.plural())) {
                refuse(object, name, "the API's fixed part", findings);
            }
            var holder = family.taken().putIfAbsent(name, object.name());
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
