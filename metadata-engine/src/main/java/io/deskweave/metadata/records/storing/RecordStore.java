package io.deskweave.metadata.records.storing;

import io.deskweave.metadata.model.Model;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.RecordChanged;
import io.deskweave.metadata.records.RecordNotFound;
import io.deskweave.metadata.records.Records.Target;
import io.deskweave.metadata.records.attached.Attachments;
import io.deskweave.metadata.records.computed.FirstValues;
import io.deskweave.metadata.records.computed.GivenValues;
import io.deskweave.metadata.records.encryption.EncryptedValues;
import io.deskweave.metadata.records.encryption.Keysets;
import io.deskweave.platform.problems.Problem;
import io.deskweave.platform.problems.Refused;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes one record within a transaction that somebody else holds, in one statement that checks and writes. Refuses as
 * {@code Records} says; who may write at all was asked before.
 */
@Component
public class RecordStore {

    private final Attachments files;
    private final Keysets keysets;

    RecordStore(Attachments files, Keysets keysets) {
        this.files = files;
        this.keysets = keysets;
    }

    /** Stores a new record under this id. */
    public void create(Work work, ObjectModel object, UUID id, Map<String, @Nullable Object> values) {
        var judging = work.judging(object);
        var transaction = work.transaction();
        var recalculation = work.recalculation().beforeNew(object);
        var accepted = Accepted.created(
                object,
                values,
                judging.rules(),
                judging.clearance(),
                row -> GivenValues.of(transaction, judging, List.of(row)).getFirst());
        accepted.examine(work.scope(), files);
        var model = work.inForce().model();
        accepted.compute(FirstValues.of(transaction, work.schema(), model, object, List.of(accepted.byId()))
                .getFirst());
        var kept = accepted.sealed(encrypted(work, object), id);
        var checks = Checks.of(work.schema(), model, object, id, kept.values());
        var outcome = new Storing(work.scope(), work.inForce(), object, kept, checks)
                .insert(id)
                .run(transaction);
        if (outcome.stored()) {
            recalculation
                    .created(object, List.of(id), List.of(accepted.present()))
                    .run();
        }
        refuseAny(accepted, outcome, findings -> judging.judge(accepted.values(), outcome.known(), true, findings));
    }

    /** Changes a record that is still at the version that was seen. */
    public void update(Work work, Target target, Map<String, @Nullable Object> values) {
        var object = target.object();
        var judging = work.judging(object);
        var accepted = Accepted.changed(object, values, judging.rules(), judging.clearance());
        accepted.examine(work.scope(), files);
        var encrypted = encrypted(work, object);
        var kept = accepted.sealed(encrypted, target.id());
        var checks = Checks.of(work.schema(), work.inForce().model(), object, target.id(), kept.values());
        var recalculation = work.recalculation().before(accepted.values().keySet());
        var outcome = new Storing(work.scope(), work.inForce(), object, kept, checks)
                .update(target)
                .run(work.transaction())
                .opened(encrypted, target.id());
        if (outcome.foundVersion().isEmpty()) {
            throw new Refused(new RecordNotFound(object.name()));
        }
        boolean asSeen = outcome.foundVersion().getAsInt() == target.version();
        var now = new HashMap<>(accepted.values());
        if (outcome.stored()) {
            now.putAll(recalculation
                    .changed(target.id(), outcome.known().before(), accepted.values())
                    .run());
        }
        refuseAny(
                accepted,
                outcome,
                findings -> asSeen ? judging.judge(now, outcome.known(), false, findings) : List.of());
        if (!outcome.stored()) {
            throw new Refused(new RecordChanged(object.name(), target.version()));
        }
    }

    /** What is said of a failure of the database that came of writing this object's records; empty when nothing is. */
    public static Optional<Problem> explained(Model model, ObjectModel object, Throwable failure) {
        return new Violations(model, object).problem(failure);
    }

    private EncryptedValues encrypted(Work work, ObjectModel object) {
        return new EncryptedValues(keysets.cipher(work.scope(), work.transaction()), object);
    }

    /** Rules are asked when the record is written but not kept: what they refuse is undone. */
    private static void refuseAny(Accepted accepted, Answer answer, UnaryOperator<List<Problem>> rules) {
        var findings = new ArrayList<Problem>(accepted.findings());
        findings.addAll(answer.findings());
        findings.addAll(rules.apply(List.copyOf(findings)));
        if (!findings.isEmpty()) {
            throw new Refused(findings);
        }
    }
}
