package io.deskweave.metadata.records.storing;

import io.deskweave.metadata.model.Models.InForce;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.RecordChanged;
import io.deskweave.metadata.records.RecordJson;
import io.deskweave.metadata.records.RecordNotFound;
import io.deskweave.metadata.records.RecordQuery.One;
import io.deskweave.metadata.records.Records;
import io.deskweave.metadata.records.Selection;
import io.deskweave.metadata.records.attached.Attachments;
import io.deskweave.metadata.records.computed.Collisions;
import io.deskweave.metadata.records.computed.FirstValues;
import io.deskweave.metadata.records.computed.GivenValues;
import io.deskweave.metadata.records.computed.Recalculation;
import io.deskweave.metadata.records.encryption.EncryptedValues;
import io.deskweave.metadata.records.encryption.Keysets;
import io.deskweave.metadata.records.guarding.Clearance;
import io.deskweave.metadata.records.judged.Judging;
import io.deskweave.metadata.records.reading.RecordReader;
import io.deskweave.platform.problems.Problem;
import io.deskweave.platform.problems.Refused;
import io.deskweave.platform.storage.TenantDatabase;
import io.deskweave.platform.tenancy.Right;
import io.deskweave.platform.tenancy.TenantScope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Creates and changes single records, each in one statement that checks and writes and one that answers. */
@Component
class RecordDesk implements Records {

    private final TenantDatabase database;
    private final RecordReader reader;
    private final Attachments files;
    private final Keysets keysets;

    RecordDesk(TenantDatabase database, RecordReader reader, Attachments files, Keysets keysets) {
        this.database = database;
        this.reader = reader;
        this.files = files;
        this.keysets = keysets;
    }

    @Override
    public RecordJson create(
            TenantScope scope,
            InForce inForce,
            ObjectModel object,
            Map<String, @Nullable Object> values,
            List<Selection> answer) {
        scope.require(Right.WRITE_RECORDS);
        var judging = new Judging(scope, inForce, object);
        var id = RecordIds.next();
        return write(scope, inForce, new One(object, id, answer), transaction -> {
            var recalculation = recalculation(transaction, scope, inForce).beforeNew(object);
            var accepted = Accepted.created(
                    object,
                    values,
                    judging.rules(),
                    new Clearance(scope),
                    row -> GivenValues.of(transaction, judging, List.of(row)).getFirst());
            accepted.examine(scope, files);
            var schema = scope.tenant().schema();
            accepted.compute(FirstValues.of(transaction, schema, inForce.model(), object, List.of(accepted.byId()))
                    .getFirst());
            var kept = accepted.sealed(new EncryptedValues(keysets.cipher(scope, transaction), object), id);
            var checks = Checks.of(schema, inForce.model(), object, id, kept.values());
            var outcome =
                    new Storing(scope, inForce, object, kept, checks).insert(id).run(transaction);
            if (outcome.stored()) {
                recalculation
                        .created(object, List.of(id), List.of(accepted.present()))
                        .run();
            }
            refuseAny(accepted, outcome, findings -> judging.judge(accepted.values(), outcome.known(), true, findings));
        });
    }

    @Override
    public RecordJson update(
            TenantScope scope,
            InForce inForce,
            Target target,
            Map<String, @Nullable Object> values,
            List<Selection> answer) {
        scope.require(Right.WRITE_RECORDS);
        var object = target.object();
        var judging = new Judging(scope, inForce, object);
        var accepted = Accepted.changed(object, values, judging.rules(), new Clearance(scope));
        accepted.examine(scope, files);
        var encrypted = new EncryptedValues(keysets.cipher(scope), object).ready();
        var kept = accepted.sealed(encrypted, target.id());
        var checks = Checks.of(scope.tenant().schema(), inForce.model(), object, target.id(), kept.values());
        var write = new Storing(scope, inForce, object, kept, checks).update(target);
        return write(scope, inForce, new One(object, target.id(), answer), transaction -> {
            var recalculation = recalculation(transaction, scope, inForce)
                    .before(accepted.values().keySet());
            var outcome = write.run(transaction).opened(encrypted, target.id());
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
        });
    }

    private static Recalculation recalculation(DSLContext transaction, TenantScope scope, InForce inForce) {
        return new Recalculation(transaction, scope.tenant().schema(), inForce.model());
    }

    /** The write and its answer stand in one transaction: whoever is refused the answer has not written either. */
    private RecordJson write(TenantScope scope, InForce inForce, One question, Consumer<DSLContext> work) {
        try {
            return Collisions.outlast(() -> database.write(scope, transaction -> {
                work.accept(transaction);
                return reader.within(transaction, scope, question);
            }));
        } catch (RuntimeException e) {
            throw new Violations(inForce.model(), question.object())
                    .problem(e)
                    .<RuntimeException>map(Refused::new)
                    .orElse(e);
        }
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
