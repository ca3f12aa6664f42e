package io.deskweave.metadata.records.storing;

import io.deskweave.metadata.fields.NumbersRecords;
import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.model.Models.InForce;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.RecordBatches;
import io.deskweave.metadata.records.attached.Attachments;
import io.deskweave.metadata.records.attached.ExaminedRows;
import io.deskweave.metadata.records.computed.Recalculation;
import io.deskweave.metadata.records.encryption.EncryptedValues;
import io.deskweave.metadata.records.encryption.Keysets;
import io.deskweave.metadata.records.judged.Judging;
import io.deskweave.metadata.records.sql.Sql;
import io.deskweave.metadata.records.storing.refusals.ValueNotAccepted;
import io.deskweave.platform.problems.Problem;
import io.deskweave.platform.tenancy.TenantScope;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes batches: one statement for all rows, and one more to find out which value was in the way when a unique index
 * refused some.
 */
@Component
class BatchDesk implements RecordBatches {

    private final Attachments files;
    private final Keysets keysets;

    BatchDesk(Attachments files, Keysets keysets) {
        this.files = files;
        this.keysets = keysets;
    }

    @Override
    public Outcome insert(
            DSLContext transaction,
            TenantScope scope,
            InForce inForce,
            ObjectModel object,
            List<Map<String, @Nullable Object>> rows) {
        var work = new Work(transaction, scope, inForce);
        var recalculation = work.recalculation().beforeNew(object);
        var batch = batch(transaction, scope, inForce, object, rows);
        insert(work, object, batch, recalculation);
        return new Outcome(rows.size() - batch.findings().size(), batch.findings());
    }

    /** The ids of the rows that went in, by number; what is wrong with the others is among the batch's findings. */
    Map<Integer, UUID> insert(Work work, ObjectModel object, BatchRows batch, Recalculation recalculation) {
        var stored = new HashMap<Integer, UUID>();
        if (batch.rows().isEmpty()) {
            return stored;
        }
        var scope = work.scope();
        var transaction = work.transaction();
        var encrypted = new EncryptedValues(keysets.cipher(scope, transaction), object);
        var input = BatchInput.of(batch, encrypted);
        var statement = new BatchStatement(scope, object, input)
                .checkReferences(work.inForce().model());
        if (isNumberedWithoutGaps(object)) {
            statement.checkUnique().checkUniqueWithin().loseNothingLater();
        }
        var lost = run(transaction, statement.insert(work.inForce().release()), statement.problems(), batch.findings());
        recalculate(recalculation, object, input, batch, lost);
        if (!lost.isEmpty() && statement.losesLater()) {
            explain(transaction, scope, encrypted, batch.only(lost));
        }
        for (int i = 0; i < batch.rows().size(); i++) {
            if (!lost.contains(batch.numbers().get(i))) {
                stored.put(batch.numbers().get(i), input.ids().get(i));
            }
        }
        return stored;
    }

    @Override
    public Outcome rehearse(
            DSLContext transaction,
            TenantScope scope,
            InForce inForce,
            ObjectModel object,
            List<Map<String, @Nullable Object>> rows) {
        var batch = batch(transaction, scope, inForce, object, rows);
        if (!batch.rows().isEmpty()) {
            var encrypted = new EncryptedValues(keysets.cipher(scope, transaction), object);
            var statement = new BatchStatement(scope, object, BatchInput.of(batch, encrypted))
                    .checkReferences(inForce.model())
                    .checkUnique()
                    .checkUniqueWithin();
            run(transaction, statement.look(), statement.problems(), batch.findings());
        }
        return new Outcome(rows.size() - batch.findings().size(), batch.findings());
    }

    @Override
    public String likeness(DSLContext transaction, TenantScope scope, FieldModel field, Object value) {
        if (field.encrypted()) {
            return keysets.cipher(scope, transaction).digest(field, value);
        }
        return value instanceof BigDecimal number ? number.stripTrailingZeros().toPlainString() : value.toString();
    }

    private static void recalculate(
            Recalculation recalculation, ObjectModel object, BatchInput input, BatchRows batch, Set<Integer> lost) {
        var ids = new ArrayList<UUID>();
        var rows = new ArrayList<Map<FieldModel, Object>>();
        for (int i = 0; i < batch.rows().size(); i++) {
            if (!lost.contains(batch.numbers().get(i))) {
                ids.add(input.ids().get(i));
                rows.add(batch.rows().get(i));
            }
        }
        recalculation.created(object, ids, rows).run();
    }

    private BatchRows batch(
            DSLContext transaction,
            TenantScope scope,
            InForce inForce,
            ObjectModel object,
            List<Map<String, @Nullable Object>> rows) {
        var examined = ExaminedRows.of(scope, files, object, rows);
        var batch = BatchRows.of(transaction, new Judging(scope, inForce, object), examined.rows());
        examined.wrong()
                .forEach((number, wrong) -> batch.refuse(
                        number,
                        wrong.stream()
                                .<Problem>map(one -> ValueNotAccepted.of(one.field(), one.why()))
                                .toList()));
        return batch;
    }

    private static boolean isNumberedWithoutGaps(ObjectModel object) {
        return object.fields().stream()
                .anyMatch(field -> field.type() instanceof NumbersRecords numbers
                        && numbers.numbering(field.settings()).gapless());
    }

    /** The rows that lost now stand against a table that holds the winners. */
    private static void explain(DSLContext transaction, TenantScope scope, EncryptedValues encrypted, BatchRows lost) {
        var statement = new BatchStatement(scope, encrypted.object(), BatchInput.of(lost, encrypted)).checkUnique();
        run(transaction, statement.look(), statement.problems(), lost.findings());
    }

    /** Adds what is wrong to the batch's findings; returns the rows that lost. */
    static Set<Integer> run(
            DSLContext transaction, Sql sql, List<Problem> problems, Map<Integer, List<Problem>> found) {
        var lost = new HashSet<Integer>();
        for (var row : transaction.fetch(sql.text(), sql.values())) {
            var number = row.get(0, Integer.class);
            lost.add(number);
            found.merge(number, findings(row, problems), BatchDesk::both);
        }
        return lost;
    }

    private static List<Problem> findings(Record row, List<Problem> problems) {
        var findings = new ArrayList<Problem>();
        for (int i = 0; i < problems.size(); i++) {
            if (!Boolean.TRUE.equals(row.get(i + 1, Boolean.class))) {
                findings.add(problems.get(i));
            }
        }
        return findings;
    }

    private static List<Problem> both(List<Problem> some, List<Problem> more) {
        var all = new LinkedHashSet<>(some);
        all.addAll(more);
        return List.copyOf(all);
    }
}
