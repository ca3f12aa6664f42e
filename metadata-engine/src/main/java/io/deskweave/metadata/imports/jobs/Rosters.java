package io.deskweave.metadata.imports.jobs;

import io.deskweave.metadata.fields.Roster;
import io.deskweave.metadata.fields.ValueShape;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.platform.organisation.Department;
import io.deskweave.platform.organisation.Organisation;
import io.deskweave.platform.organisation.Person;
import io.deskweave.platform.tenancy.TenantScope;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who and what of a desk files may call by name; read only for objects that have such fields. */
@Component
class Rosters {

    private final Organisation organisation;

    Rosters(Organisation organisation) {
        this.organisation = organisation;
    }

    Roster of(TenantScope scope, ObjectModel object) {
        var shapes = object.fields().stream().map(field -> field.shape()).toList();
        return new Roster(
                shapes.stream().anyMatch(ValueShape.Person.class::isInstance) ? people(scope) : Map.of(),
                shapes.stream().anyMatch(ValueShape.Department.class::isInstance) ? departments(scope) : Map.of());
    }

    private Map<String, List<UUID>> people(TenantScope scope) {
        return organisation.people(scope).stream()
                .collect(Collectors.groupingBy(
                        Person::name, Collectors.mapping(Person::subject, Collectors.toUnmodifiableList())));
    }

    /** A path begins with a slash and a name does not, so they never meet. */
    private Map<String, List<UUID>> departments(TenantScope scope) {
        record Called(String name, Department department) {}
        return organisation.departments(scope).stream()
                .flatMap(each -> Stream.of(new Called(each.name(), each), new Called(each.path(), each)))
                .collect(Collectors.groupingBy(
                        Called::name,
                        Collectors.mapping(called -> called.department().id(), Collectors.toUnmodifiableList())));
    }
}
