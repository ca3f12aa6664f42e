package io.deskweave.platform.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code department_span}: how one department was called and placed during a span of days. */
@Entity
@Table(name = "department_span")
class DepartmentSpan {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long span;

    private UUID id;

    private @Nullable UUID parent;
    private String name;
    private String path;

    @Column(name = "valid_from")
    private LocalDate from;

    @Column(name = "valid_until")
    private @Nullable LocalDate until;

    @SuppressWarnings("NullAway.Init") // Hibernate makes it empty and fills it.
    protected DepartmentSpan() {}

    DepartmentSpan(Department department, LocalDate from) {
        this.id = department.id();
        this.parent = department.parent();
        this.name = department.name();
        this.path = department.path();
        this.from = from;
    }

    UUID id() {
        return id;
    }

    boolean says(Department department) {
        return name.equals(department.name())
                && path.equals(department.path())
                && Objects.equals(parent, department.parent());
    }

    boolean beganOn(LocalDate day) {
        return from.equals(day);
    }

    void end(LocalDate day) {
        until = day;
    }

    Department department() {
        return new Department(id, parent, name, path, from, until);
    }
}
