package io.deskweave.graphqlapi.desks;

import graphql.schema.idl.RuntimeWiring;
import io.deskweave.graphqlapi.errors.Refusal;
import io.deskweave.graphqlapi.schema.FixedPart;
import io.deskweave.platform.organisation.Department;
import io.deskweave.platform.organisation.Organisation;
import io.deskweave.platform.organisation.Person;
import io.deskweave.platform.problems.Refused;
import io.deskweave.platform.tenancy.Right;
import io.deskweave.platform.tenancy.Role;
import io.deskweave.tenantadmin.departments.Departments;
import io.deskweave.tenantadmin.people.Integrators;
import io.deskweave.tenantadmin.people.InvitePerson;
import io.deskweave.tenantadmin.people.People;
import java.util.List;
import org.springframework.stereotype.Component;

/** People, departments and integrators' clients. */
@Component
class PeoplePart implements FixedPart {

    private final Organisation organisation;
    private final People people;
    private final Departments departments;
    private final Integrators integrators;

    PeoplePart(Organisation organisation, People people, Departments departments, Integrators integrators) {
        this.organisation = organisation;
        this.people = people;
        this.departments = departments;
        this.integrators = integrators;
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type(
                        "Query",
                        query -> query.dataFetcher("departments", e -> departments(Asked.of(e)))
                                .dataFetcher("people", e -> people(Asked.of(e)))
                                .dataFetcher(
                                        "organisationDrift",
                                        e -> departments.drift(Asked.of(e).scope())))
                .type(
                        "Mutation",
                        mutation -> mutation.dataFetcher("invitePerson", e -> invite(Asked.input(e)))
                                .dataFetcher("changePerson", e -> change(Asked.input(e)))
                                .dataFetcher("createDepartment", e -> create(Asked.input(e)))
                                .dataFetcher(
                                        "synchroniseOrganisation",
                                        e -> departments.synchronise(Asked.of(e).scope()))
                                .dataFetcher("createIntegration", e -> integrate(Asked.input(e))))
                .type(
                        "Person",
                        person -> person.dataFetcher(
                                "id", e -> Asked.source(e, Person.class).subject()));
    }

    private List<Department> departments(Asked asked) {
        asked.scope().require(Right.READ_PEOPLE);
        return organisation.departments(asked.scope());
    }

    private List<Person> people(Asked asked) {
        asked.scope().require(Right.READ_PEOPLE);
        return organisation.people(asked.scope());
    }

    private Person invite(Asked asked) {
        return people.invite(
                asked.scope(),
                new InvitePerson(
                        asked.text("username"),
                        asked.text("email"),
                        asked.text("givenName"),
                        asked.text("familyName"),
                        Role.valueOf(asked.text("role")),
                        asked.idOrNull("department")));
    }

    /** What is left out stays; a department of null takes the person out of theirs. */
    private Person change(Asked asked) {
        var scope = asked.scope();
        var subject = asked.id("id");
        Person changed = null;
        var role = asked.textOrNull("role");
        if (role != null) {
            changed = people.changeRole(scope, subject, Role.valueOf(role));
        }
        if (asked.has("department")) {
            changed = people.place(scope, subject, asked.idOrNull("department"));
        }
        var active = asked.flagOrNull("active");
        if (active != null) {
            changed = active ? people.reactivate(scope, subject) : people.deactivate(scope, subject);
        }
        if (changed == null) {
            throw new Refused(Refusal.invalid(
                    "api.argument.nothing-to-change",
                    "Neither role nor department nor active is given",
                    "Send at least one of them"));
        }
        return changed;
    }

    private Department create(Asked asked) {
        return departments.create(asked.scope(), asked.text("name"), asked.idOrNull("parent"));
    }

    private Integrators.Created integrate(Asked asked) {
        return integrators.create(asked.scope(), asked.text("name"), Role.valueOf(asked.text("role")));
    }
}
