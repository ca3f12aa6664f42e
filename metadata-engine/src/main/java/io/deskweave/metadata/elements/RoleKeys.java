package io.deskweave.metadata.elements;

import io.deskweave.metadata.definition.Element;
import io.deskweave.platform.problems.NearNames;
import io.deskweave.platform.tenancy.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Roles as elements name them: those that every desk has, and those that the tenant defines. */
public final class RoleKeys {

    /** The key of the kind whose elements are roles. */
    public static final String KIND = "roles";

    /** How many may be named at one place. */
    public static final int MOST = 50;

    private RoleKeys() {}

    /** Notes each that there is not, with the nearest. */
    public static void check(List<String> roles, Surroundings around, Notes notes) {
        check(roles, around, notes, List.of(KIND));
    }

    /** @param within where the names stand */
    public static void check(List<String> roles, Surroundings around, Notes notes, List<String> within) {
        var known = known(around);
        for (int i = 0; i < roles.size(); i++) {
            var role = roles.get(i);
            if (!known.contains(role) && around.element(KIND, role).isEmpty()) {
                var place = new ArrayList<>(within);
                place.add(Integer.toString(i));
                notes.add(
                        "metadata.element.role-unknown",
                        place,
                        "There is no role '%s'".formatted(role),
                        NearNames.advice(known.stream(), role, "Choose one of " + String.join(", ", known)));
            }
        }
    }

    /** Uses of those that the tenant defined. */
    public static List<ElementKind.Use> uses(List<String> roles, Surroundings around) {
        return roles.stream()
                .flatMap(role -> around.element(KIND, role).stream())
                .map(Element::id)
                .map(id -> new ElementKind.Use(id, List.of(KIND)))
                .toList();
    }

    private static List<String> known(Surroundings around) {
        return Stream.concat(Arrays.stream(Role.values()).map(Role::name), around.elementNames(KIND).stream())
                .toList();
    }
}
