package io.deskweave.graphqlapi.refusals;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.graphqlapi.testing.Answer;
import io.deskweave.graphqlapi.testing.Desk;
import io.deskweave.graphqlapi.testing.Guest;
import io.deskweave.infrastructure.SharedInfrastructure;
import io.deskweave.infrastructure.servers.Cell;
import io.deskweave.platform.tenancy.Role;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Work that PostgreSQL is holding up at the very moment when its desk is suspended. */
class SuspendedWorkTests {

    private static final int ROWS = 1_700;

    private final Desk desk = Desk.open();
    private final Guest administrator = desk.administrator();

    @Test
    void refusesAWriteThatWasUnderWayAndKeepsNothingOfIt() throws Exception {
        var agent = desk.person(Role.AGENT);
        agent.ask("{ viewer { name } }").data();

        assertRefused(whileSuspended(
                () -> agent.ask("mutation { createTicket(input: {values: {subject: \"x\"}}) { ticket { id } } }")));

        assertThat(new Imports(agent).tickets()).isZero();
    }

    @Test
    void refusesAnUploadsImportThatWasBeingStarted() throws Exception {
        var imports = new Imports(administrator);
        var file = uploaded(2);
        imports.propose(file).data();

        assertRefused(whileSuspended(() -> imports.start(file, false)));

        assertThat(imports.jobs()).isZero();
    }

    @Test
    void stopsAnImportBetweenTwoRowsAndGoesOnWithItAfterwards() throws Exception {
        var imports = new Imports(administrator);
        var file = uploaded(ROWS);
        String job;
        try (var lock = locked("s_ticket")) {
            job = imports.start(file, false).data().at("/startImport/id").asString();
            untilSomebodyWaits(lock);
            move("suspend");
            lock.rollback();
            Pauses.until("nobody is at work", () -> !somebodyIsAtWork());
        }
        move("resume");

        var done = imports.ended(job);
        assertThat(done.path("state").asString()).as("%s", done).isEqualTo("DONE");
        assertThat(done.path("inserted").asInt()).isEqualTo(ROWS);
        assertThat(imports.tickets()).isEqualTo(ROWS);
        assertThat(administrator
                        .ask("{ a: tickets(filter: {subject: {eq: \"row 0\"}}) { totalCount } b: tickets(filter:"
                                + " {subject: {eq: \"row 1699\"}}) { totalCount } }")
                        .data()
                        .toString())
                .isEqualTo("{\"a\":{\"totalCount\":1},\"b\":{\"totalCount\":1}}");
    }

    private static void assertRefused(Answer answer) {
        assertThat(answer.codes()).containsExactly("tenancy.tenant.suspended");
        assertThat(answer.error().at("/extensions/mover").asString()).isEqualTo("OPERATOR");
        assertThat(answer.error().at("/extensions/advice").asString()).isNotBlank();
    }

    /** What the request answers when its desk is suspended after it began and before it could write. */
    private Answer whileSuspended(Callable<Answer> request) throws Exception {
        try (var threads = Executors.newSingleThreadExecutor();
                var lock = locked("s_ticket", "import_job")) {
            var answer = threads.submit(request);
            untilSomebodyWaits(lock);
            move("suspend");
            lock.rollback();
            answer.get();
            move("resume");
            return answer.get();
        }
    }

    private Connection locked(String... tables) throws SQLException {
        var connection = SharedInfrastructure.get().cell(Cell.CN_EAST_1).connectAsOwner();
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            for (var table : tables) {
                statement.execute("lock table \"%s\".\"%s\" in exclusive mode"
                        .formatted(desk.tenant().schema(), table));
            }
        }
        return connection;
    }

    private void untilSomebodyWaits(Connection holder) {
        Pauses.until(
                "a statement waits for the lock",
                () -> count(holder, "select count(*) from pg_locks where not granted") > 0);
    }

    private boolean somebodyIsAtWork() {
        try (var connection = SharedInfrastructure.get().cell(Cell.CN_EAST_1).connectAsOwner()) {
            return count(
                            connection,
                            "select count(*) from shared.scheduled_tasks where picked and task_instance like '"
                                    + desk.tenant().id() + "/%'")
                    > 0;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long count(Connection connection, String sql) {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String uploaded(int rows) {
        var csv =
                IntStream.range(0, rows).mapToObj(i -> "row %d\n".formatted(i)).collect(Collectors.joining());
        return administrator
                .upload("tickets.csv", ("subject\n" + csv).getBytes(UTF_8))
                .body()
                .path("id")
                .asString();
    }

    private void move(String step) {
        Guest.operator()
                .ask("mutation { %sTenant(alias: \"%s\") { state } }".formatted(step, desk.alias()))
                .data();
    }
}
