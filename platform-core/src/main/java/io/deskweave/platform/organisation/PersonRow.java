package io.deskweave.platform.organisation;

import io.deskweave.platform.tenancy.Role;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code person}. */
@Entity
@Table(name = "person")
class PersonRow {

    @Id
    private UUID subject;

    private String name;

    @Enumerated(EnumType.STRING)
    private Role role;

    private @Nullable UUID department;
    private boolean active;

    @SuppressWarnings("NullAway.Init") // Hibernate makes it empty and fills it.
    protected PersonRow() {}

    PersonRow(Person person) {
        this.subject = person.subject();
        this.name = person.name();
        this.role = person.role();
        this.department = person.department();
        this.active = person.active();
    }

    Person person() {
        return new Person(subject, name, role, department, active);
    }
}
