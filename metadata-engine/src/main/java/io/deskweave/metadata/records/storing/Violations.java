package io.deskweave.metadata.records.storing;

import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.model.Model;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.storing.refusals.ReferenceNotFound;
import io.deskweave.metadata.records.storing.refusals.ValueNotUnique;
import io.deskweave.platform.problems.Problem;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/** What PostgreSQL's own constraints say when somebody else was quicker than our checks. */
record Violations(Model model, ObjectModel object) {

    private static final String UNIQUE = "23505";
    private static final String FOREIGN_KEY = "23503";

    Optional<Problem> problem(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refusal && refusal.getSQLState() != null) {
                return problem(refusal);
            }
        }
        return Optional.empty();
    }

    private Optional<Problem> problem(SQLException refusal) {
        if (UNIQUE.equals(refusal.getSQLState())) {
            return named(refusal).map(f -> ValueNotUnique.of(object, f));
        }
        if (FOREIGN_KEY.equals(refusal.getSQLState())) {
            return named(refusal).map(f -> new ReferenceNotFound(f.name(), LinkChecks.shown(model, f)));
        }
        return Optional.empty();
    }

    /** The field whose column stands in the constraint's name, which is in the first line; the others quote values. */
    private Optional<FieldModel> named(SQLException refusal) {
        var message = String.valueOf(refusal.getMessage()).lines().findFirst().orElse("");
        return object.fields().stream()
                .filter(f -> Pattern.compile("(?<![a-zA-Z0-9])" + Pattern.quote(f.column()) + "(?![a-zA-Z0-9])")
                        .matcher(message)
                        .find())
                .max(Comparator.comparingInt(f -> f.column().length()));
    }
}
