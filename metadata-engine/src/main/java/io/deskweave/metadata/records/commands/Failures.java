package io.deskweave.metadata.records.commands;

import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.commands.RecordCommand.Restore;
import io.deskweave.metadata.records.commands.RecordCommand.Upsert;
import io.deskweave.metadata.records.commands.RecordCommands.Caller;
import io.deskweave.metadata.records.deleting.BinMoves;
import io.deskweave.metadata.records.storing.RecordStore;
import io.deskweave.metadata.records.storing.refusals.ReferenceNotFound;
import io.deskweave.metadata.records.storing.refusals.ValueNotUnique;
import io.deskweave.platform.problems.Problem;
import io.deskweave.platform.problems.Refused;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What is made of a failed write.
 *
 * @param explained what a failure of the database means
 * @param passing whether a refusal comes of somebody who was quicker, so that the same may go well a moment later
 */
record Failures(Function<Throwable, Optional<Problem>> explained, Predicate<Refused> passing) {

    static Failures of(Caller caller, RecordCommand command) {
        var object = command.object();
        Function<Throwable, Optional<Problem>> explained = failure -> command instanceof Restore
                ? crossed(failure, BinMoves.crossedRestoring(object))
                : RecordStore.explained(caller.inForce().model(), object, failure);
        return new Failures(
                explained, refused -> command instanceof Upsert upsert && isTaken(refused.problems(), upsert.by()));
    }

    static Failures deleting(ObjectModel object) {
        return new Failures(failure -> crossed(failure, BinMoves.crossedDeleting(object)), refused -> false);
    }

    /** What one statement writes for all fails for all; looked at again, it is one row that is in the way. */
    static Failures ofMany(Caller caller, BulkCommand command) {
        if (command.way() == BulkCommand.Way.DELETE) {
            return deleting(command.object());
        }
        return new Failures(
                failure -> RecordStore.explained(caller.inForce().model(), command.object(), failure),
                refused -> refused.problems().stream()
                        .anyMatch(p -> p instanceof ValueNotUnique || p instanceof ReferenceNotFound));
    }

    /** Whether a record that was not there has been created meanwhile. */
    static boolean isTaken(List<Problem> problems, FieldModel by) {
        return problems.stream()
                .anyMatch(
                        p -> p instanceof ValueNotUnique taken && taken.field().equals(by.name()));
    }

    private static Optional<Problem> crossed(Throwable failure, Problem meaning) {
        return BinMoves.isCrossed(failure) ? Optional.of(meaning) : Optional.empty();
    }
}
