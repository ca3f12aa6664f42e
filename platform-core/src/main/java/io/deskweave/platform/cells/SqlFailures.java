package io.deskweave.platform.cells;

import io.deskweave.platform.problems.Problem;
import io.deskweave.platform.problems.Refused;
import java.sql.SQLException;
import java.util.Optional;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

/** What PostgreSQL says, said as refusals where it is nobody's bug. */
public final class SqlFailures {

    public static final String PERMISSION_DENIED = "42501";
    public static final String NO_SUCH_ROLE = "22023";
    public static final String LOCK_NOT_AVAILABLE = "55P03";
    public static final String DEADLOCK = "40P01";
    /** Raised by {@code shared.require_served()}. */
    public static final String NOT_SERVED = "DW001";

    private SqlFailures() {}

    /** The refusal, when the failure is one; otherwise the failure itself, unchecked. */
    public static RuntimeException translate(SQLException failure, Cell cell) {
        return problem(failure.getSQLState(), cell)
                .<RuntimeException>map(Refused::new)
                .orElseGet(() -> new DataAccessException("A statement failed in cell " + cell.name(), failure));
    }

    /** The same for what came out of a room's work. */
    public static RuntimeException translate(RuntimeException failure, Cell cell) {
        var cause = sqlCause(failure);
        if (cause == null) {
            return failure;
        }
        return problem(cause.getSQLState(), cell)
                .<RuntimeException>map(Refused::new)
                .orElse(failure);
    }

    /** The state of the SQL failure behind this one, empty when there is none. */
    public static String state(Throwable failure) {
        var cause = sqlCause(failure);
        return cause == null || cause.getSQLState() == null ? "" : cause.getSQLState();
    }

    private static @Nullable SQLException sqlCause(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql;
            }
        }
        return null;
    }

    private static Optional<Problem> problem(@Nullable String state, Cell cell) {
        if (state == null) {
            return Optional.empty();
        }
        if (isLostConnection(state)) {
            cell.lost();
            return Optional.of(new CellUnavailable(cell.name()));
        }
        return switch (state) {
            case "57014" -> Optional.of(new StatementTimedOut(cell.name()));
            case "40001", DEADLOCK, LOCK_NOT_AVAILABLE -> Optional.of(new WritesCollided(cell.name()));
            default -> Optional.empty();
        };
    }

    /** Class 08 and the words of a server that goes down or takes nobody in. */
    private static boolean isLostConnection(String state) {
        return state.startsWith("08") || state.startsWith("57P") || state.equals("53300");
    }
}
