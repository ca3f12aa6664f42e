package io.deskweave.tenantadmin.departments;

import io.deskweave.platform.organisation.Person;
import io.deskweave.tenantadmin.identity.Member;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who belongs to a tenant at the identity provider, and in which department.
 *
 * @param places the department of each member who is in one
 */
record Memberships(Map<UUID, Member> members, Map<UUID, UUID> places) {

    Optional<Member> member(UUID subject) {
        return Optional.ofNullable(members.get(subject));
    }

    @Nullable
    UUID place(UUID subject) {
        return places.get(subject);
    }

    /** What the person is after the provider's word: inactive when no member, else with its name and department. */
    Person applied(Person person) {
        var member = members.get(person.subject());
        if (member == null) {
            return new Person(person.subject(), person.name(), person.role(), person.department(), false);
        }
        // A client's name is given here; the provider knows it by its id only.
        var name = member.client() ? person.name() : member.name();
        return new Person(person.subject(), name, person.role(), place(person.subject()), person.active());
    }
}
