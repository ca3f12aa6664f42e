package io.deskweave.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import io.deskweave.platform.audit.Audit.Act;
import io.deskweave.platform.audit.Audit.AuditEntry;
import io.deskweave.platform.problems.Refused;
import io.deskweave.platform.storage.TenantDatabase;
import io.deskweave.platform.tenancy.Right;
import io.deskweave.platform.tenancy.Role;
import io.deskweave.platform.tenancy.TenantScope;
import io.deskweave.platform.testing.TestPlatform;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jooq.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was written to the audit stays as it was, or is found out. */
class AuditTests {

    private static final TestPlatform PLATFORM = TestPlatform.with();

    private final Audit audit = PLATFORM.bean(Audit.class);
    private final TenantDatabase database = PLATFORM.bean(TenantDatabase.class);
    private TenantScope scope;

    @BeforeEach
    void arrive() {
        scope = PLATFORM.newTenant(TestPlatform.CN_EAST);
    }

    @Test
    void tellsWhoDidWhatNewestFirst() {
        write("first");
        write("second");

        assertThat(audit.entries(scope, Long.MAX_VALUE, 10))
                .extracting(AuditEntry::number, entry -> entry.act().subject(), AuditEntry::actor)
                .containsExactly(
                        tuple(2L, "second", scope.actor().subject()),
                        tuple(1L, "first", scope.actor().subject()));
        assertThat(audit.entries(scope, 2, 10).getFirst().act().details()).isEqualTo(Map.of("note", "备注", "a", ""));
        assertThat(audit.verify(scope).broken()).isNull();
    }

    @Test
    void keepsNothingOfWhatWasUndone() {
        assertThatThrownBy(() -> database.write(scope, sql -> {
                    audit.write(scope, sql, act("undone"));
                    throw new IllegalStateException("undo it");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(audit.verify(scope).entries()).isZero();
    }

    @Test
    void letsTheTenantsRoleNeitherChangeNorTakeOutAnything() {
        write("kept");

        assertThatThrownBy(() ->
                        database.write(scope, sql -> sql.deleteFrom(entries()).execute()))
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> database.write(
                        scope,
                        sql -> sql.update(entries())
                                .set(field(name("subject"), String.class), "other")
                                .execute()))
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() ->
                        database.write(scope, sql -> sql.truncate(entries()).execute()))
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void findsTheFirstEntryThatTheOwnerOfTheTablesAltered() {
        IntStream.range(0, 5).forEach(i -> write("entry " + i));

        database.define(
                scope,
                sql -> sql.update(entries())
                        .set(field(name("subject"), String.class), "forged")
                        .where(field(name("number"), Long.class).in(3L, 4L))
                        .execute());

        assertThat(audit.verify(scope).broken()).isEqualTo(3);
    }

    @Test
    void findsAnEntryThatWasTakenOut() {
        IntStream.range(0, 5).forEach(i -> write("entry " + i));

        database.define(
                scope,
                sql -> sql.deleteFrom(entries())
                        .where(field(name("number"), Long.class).eq(2L))
                        .execute());

        assertThat(audit.verify(scope).broken()).isEqualTo(2);
    }

    @Test
    void showsByItsHeadThatTheLatestWereTakenAway() {
        write("first");
        write("second");
        var head = audit.verify(scope).head();

        database.define(
                scope,
                sql -> sql.deleteFrom(entries())
                        .where(field(name("number"), Long.class).eq(2L))
                        .execute());

        assertThat(audit.verify(scope).broken()).isNull();
        assertThat(audit.verify(scope).head()).isNotEqualTo(head);
    }

    @Test
    void numbersEntriesOfManyWritersWithoutAGap() {
        var writers = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.runAsync(() -> write("writer " + i)))
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(writers).join();

        assertThat(audit.entries(scope, Long.MAX_VALUE, 100))
                .extracting(AuditEntry::number)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 8).map(n -> 9 - n).boxed().toList());
        assertThat(audit.verify(scope).broken()).isNull();
    }

    @Test
    void isReadByThoseWhoMay() {
        for (var role : List.of(Role.AGENT, Role.TEAM_LEAD, Role.DESIGNER)) {
            var person = new TenantScope(scope.tenant(), scope.actor(), role.rights());
            assertThatThrownBy(() -> audit.entries(person, 1, 1)).isInstanceOf(Refused.class);
            assertThatThrownBy(() -> audit.verify(person)).isInstanceOf(Refused.class);
        }
        assertThat(Role.ADMINISTRATOR.rights()).contains(Right.READ_AUDIT);
    }

    private void write(String subject) {
        database.write(scope, sql -> {
            audit.write(scope, sql, act(subject));
            return subject;
        });
    }

    private static Act act(String subject) {
        return new Act("test.done", subject, Map.of("note", "备注", "a", ""));
    }

    private Table<?> entries() {
        return table(name(scope.tenant().schema().value(), "audit_entry"));
    }
}
