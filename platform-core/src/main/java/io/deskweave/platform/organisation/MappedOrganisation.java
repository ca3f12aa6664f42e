package io.deskweave.platform.organisation;

import io.deskweave.platform.storage.TenantSessions;
import io.deskweave.platform.tenancy.TenantScope;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.springframework.stereotype.Component;

/** Departments and people in the tenant's own tables, by Hibernate. */
@Component
class MappedOrganisation implements Organisation {

    private static final int MOST_ROWS = 10_000;

    private final TenantSessions sessions;
    private final Clock clock;

    MappedOrganisation(TenantSessions sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public List<Department> departments(TenantScope scope) {
        return sessions.read(
                scope,
                session -> current(session).stream()
                        .map(DepartmentSpan::department)
                        .toList());
    }

    private static List<DepartmentSpan> current(Session session) {
        return session.createSelectionQuery(
                        "from DepartmentSpan where until is null order by path, id", DepartmentSpan.class)
                .setMaxResults(MOST_ROWS)
                .list();
    }

    @Override
    public void project(TenantScope scope, List<Department> tree) {
        var today = LocalDate.now(clock);
        sessions.write(scope, session -> {
            var wanted = tree.stream().collect(Collectors.toMap(Department::id, Function.identity()));
            var kept = endWhatIsGone(session, wanted, today);
            // Hibernate inserts before it updates: without this the new span would overlap the one that ends.
            session.flush();
            tree.stream()
                    .filter(department -> !kept.containsKey(department.id()))
                    .forEach(department -> session.persist(new DepartmentSpan(department, today)));
            return kept;
        });
    }

    private static Map<UUID, DepartmentSpan> endWhatIsGone(
            Session session, Map<UUID, Department> wanted, LocalDate today) {
        var stays = current(session).stream().collect(Collectors.partitioningBy(span -> {
            var department = wanted.get(span.id());
            return department != null && span.says(department);
        }));
        for (var gone : stays.getOrDefault(false, List.of())) {
            if (gone.beganOn(today)) {
                session.remove(gone);
            } else {
                gone.end(today);
            }
        }
        return stays.getOrDefault(true, List.of()).stream()
                .collect(Collectors.toMap(DepartmentSpan::id, Function.identity()));
    }

    @Override
    public Optional<Person> person(TenantScope scope, UUID subject) {
        return sessions.read(
                scope,
                session -> Optional.ofNullable(session.find(PersonRow.class, subject))
                        .map(PersonRow::person));
    }

    @Override
    public List<Person> people(TenantScope scope) {
        return sessions.read(
                scope,
                session -> session
                        .createSelectionQuery("from PersonRow order by name, subject", PersonRow.class)
                        .setMaxResults(MOST_ROWS)
                        .stream()
                        .map(PersonRow::person)
                        .toList());
    }

    @Override
    public List<Person> people(TenantScope scope, Set<UUID> subjects) {
        return sessions.read(
                scope,
                session -> session
                        .createSelectionQuery("from PersonRow where subject in (:subjects)", PersonRow.class)
                        .setParameter("subjects", subjects)
                        .setMaxResults(MOST_ROWS)
                        .stream()
                        .map(PersonRow::person)
                        .toList());
    }

    @Override
    public void keep(TenantScope scope, Person person) {
        sessions.write(scope, session -> session.merge(new PersonRow(person)));
    }
}
