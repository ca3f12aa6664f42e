package io.deskweave.tenantadmin.people;

import static io.deskweave.platform.tenancy.Right.MANAGE_PEOPLE;

import io.deskweave.platform.organisation.Organisation;
import io.deskweave.platform.organisation.Person;
import io.deskweave.platform.problems.Refused;
import io.deskweave.platform.tenancy.Role;
import io.deskweave.platform.tenancy.TenantScope;
import io.deskweave.tenantadmin.identity.Accounts;
import io.deskweave.tenantadmin.identity.DepartmentGroups;
import io.deskweave.tenantadmin.identity.DepartmentNotFound;
import io.deskweave.tenantadmin.identity.Member;
import io.deskweave.tenantadmin.identity.NewAccount;
import io.deskweave.tenantadmin.identity.Organizations;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Keeps who works in a tenant: rights come last and go first, so that a half-done change never lets anybody in. */
@Service
class PeopleDesk implements People {

    private final Organisation organisation;
    private final Accounts accounts;
    private final Organizations organizations;
    private final DepartmentGroups groups;

    PeopleDesk(Organisation organisation, Accounts accounts, Organizations organizations, DepartmentGroups groups) {
        this.organisation = organisation;
        this.accounts = accounts;
        this.organizations = organizations;
        this.groups = groups;
    }

    @Override
    public Person invite(TenantScope scope, InvitePerson command) {
        scope.require(MANAGE_PEOPLE);
        InviteCheck.check(command);
        requireDepartment(scope, command.department());
        var organization = Organizations.idOf(scope.tenant());
        var account = accounts.keep(
                new NewAccount(command.username(), command.email(), command.givenName(), command.familyName()));
        if (command.role() != Role.ADMINISTRATOR) {
            requireAnotherAdministrator(scope, account.subject());
        }
        organizations.join(organization, account.subject());
        groups.assign(organization, account.subject(), command.department());
        return keep(scope, new Person(account.subject(), account.name(), command.role(), command.department(), true));
    }

    @Override
    public Person changeRole(TenantScope scope, UUID subject, Role role) {
        scope.require(MANAGE_PEOPLE);
        var person = person(scope, subject);
        if (role != Role.ADMINISTRATOR) {
            requireAnotherAdministrator(scope, subject);
        }
        return keep(scope, new Person(subject, person.name(), role, person.department(), person.active()));
    }

    @Override
    public Person place(TenantScope scope, UUID subject, @Nullable UUID department) {
        scope.require(MANAGE_PEOPLE);
        var person = person(scope, subject);
        requireDepartment(scope, department);
        if (person.active()) {
            groups.assign(Organizations.idOf(scope.tenant()), subject, department);
        }
        return keep(scope, new Person(subject, person.name(), person.role(), department, person.active()));
    }

    @Override
    public Person deactivate(TenantScope scope, UUID subject) {
        scope.require(MANAGE_PEOPLE);
        var person = person(scope, subject);
        requireAnotherAdministrator(scope, subject);
        var gone = keep(scope, new Person(subject, person.name(), person.role(), person.department(), false));
        organizations.leave(Organizations.idOf(scope.tenant()), subject);
        return gone;
    }

    @Override
    public Person reactivate(TenantScope scope, UUID subject) {
        scope.require(MANAGE_PEOPLE);
        var person = person(scope, subject);
        var organization = Organizations.idOf(scope.tenant());
        organizations.join(organization, subject);
        groups.assign(organization, subject, person.department());
        return keep(scope, new Person(subject, person.name(), person.role(), person.department(), true));
    }

    private Person person(TenantScope scope, UUID subject) {
        return organisation.person(scope, subject).orElseThrow(() -> new Refused(new PersonNotFound()));
    }

    private Person keep(TenantScope scope, Person person) {
        organisation.keep(scope, person);
        return person;
    }

    private void requireDepartment(TenantScope scope, @Nullable UUID department) {
        if (department == null) {
            return;
        }
        var known = organisation.departments(scope).stream()
                .anyMatch(each -> each.id().equals(department) && each.until() == null);
        if (!known) {
            throw new Refused(new DepartmentNotFound());
        }
    }

    /** Refuses when this is the only active administrator who is a person; a client cannot sign in to the console. */
    private void requireAnotherAdministrator(TenantScope scope, UUID subject) {
        var administrators = organisation.people(scope).stream()
                .filter(person -> person.active() && person.role() == Role.ADMINISTRATOR)
                .map(Person::subject)
                .toList();
        if (!administrators.contains(subject)) {
            return;
        }
        var another = organizations.members(Organizations.idOf(scope.tenant())).stream()
                .filter(member -> !member.client())
                .map(Member::subject)
                .anyMatch(member -> administrators.contains(member) && !member.equals(subject));
        if (!another) {
            throw new Refused(new LastAdministrator());
        }
    }
}
