package io.deskweave.metadata.records.judged;

import io.deskweave.metadata.expressions.tree.Path;
import io.deskweave.metadata.judging.Around;
import io.deskweave.metadata.judging.ObjectRules;
import io.deskweave.metadata.judging.Situation;
import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.model.Model;
import io.deskweave.metadata.model.Models.InForce;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.guarding.Clearance;
import io.deskweave.platform.problems.Problem;
import io.deskweave.platform.tenancy.SchemaName;
import io.deskweave.platform.tenancy.TenantScope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The rules of one object, asked about records that are being written. */
public final class Judging {

    private final TenantScope scope;
    private final InForce inForce;
    private final ObjectModel object;
    private final ObjectRules rules;
    private final Around around;

    public Judging(TenantScope scope, InForce inForce, ObjectModel object) {
        this.scope = scope;
        this.inForce = inForce;
        this.object = object;
        this.rules = ObjectRules.of(inForce.model(), object);
        this.around = Around.of(scope);
    }

    public ObjectModel object() {
        return object;
    }

    /** What the one who writes may do. */
    public Clearance clearance() {
        return new Clearance(scope);
    }

    public ObjectRules rules() {
        return rules;
    }

    public Model model() {
        return inForce.model();
    }

    public SchemaName schema() {
        return scope.tenant().schema();
    }

    /**
     * What rules give new records that bring nothing, record by record; reads only when such a rule looks at related
     * records.
     *
     * @param rows what the records bring, by field id
     */
    public List<Map<FieldModel, Object>> initial(DSLContext transaction, List<Map<String, @Nullable Object>> rows) {
        var related = related(transaction, rules.inputsInitial(), rows);
        return rows.stream()
                .map(row -> rules.initial(row, related.of(row), around))
                .toList();
    }

    /**
     * The fields with first values that are hidden in new records, record by record.
     *
     * @param rows all values of the records, by field id
     */
    public List<Set<FieldModel>> hidden(DSLContext transaction, List<Map<String, @Nullable Object>> rows) {
        var related = related(transaction, rules.inputsHiding(), rows);
        return rows.stream()
                .map(row -> rules.hidden(row, related.of(row), around))
                .toList();
    }

    /** What the rules say about new records, record by record. */
    public List<List<Problem>> judge(DSLContext transaction, List<Map<String, @Nullable Object>> rows) {
        var related = related(transaction, rules.inputsAfter(), rows);
        var all = object.fields().stream().map(FieldModel::id).collect(Collectors.toSet());
        var findings = new ArrayList<List<Problem>>();
        for (var row : rows) {
            findings.add(rules.judge(new Situation(Map.of(), row, all, Map.of(), related.of(row), around)));
        }
        return findings;
    }

    private RelatedValues related(DSLContext transaction, List<Path> paths, List<Map<String, @Nullable Object>> rows) {
        return RelatedValues.read(transaction, scope.tenant().schema(), inForce.model(), paths, rows);
    }

    /** What the rules say about one record that was written, but for the fields with which something else is wrong. */
    public List<Problem> judge(
            Map<FieldModel, Optional<Object>> written, RuleInputs.Known known, boolean isNew, List<Problem> wrong) {
        if (rules.isEmpty()) {
            return List.of();
        }
        var after = new HashMap<String, @Nullable Object>(known.before());
        written.forEach((field, value) -> after.put(field.id(), value.orElse(null)));
        var situation = new Situation(
                known.before(), after, touched(written, isNew), known.relatedBefore(), known.relatedAfter(), around);
        var places = wrong.stream().map(Problem::path).collect(Collectors.toSet());
        return rules.judge(situation).stream()
                .filter(finding -> !places.contains(finding.path()))
                .toList();
    }

    /** What rules look at beside records that are about to be changed together, as it is before. */
    public RelatedValues relatedBefore(DSLContext transaction, List<Map<String, @Nullable Object>> before) {
        return related(transaction, rules.inputsBefore(), before);
    }

    /**
     * What the rules say about records that were changed together, record by record.
     *
     * @param before by field id
     * @param written with all that was computed
     */
    public List<List<Problem>> judgeChanged(
            DSLContext transaction,
            List<Map<String, @Nullable Object>> before,
            List<Map<FieldModel, Optional<Object>>> written,
            RelatedValues relatedBefore) {
        var after = new ArrayList<Map<String, @Nullable Object>>();
        for (int i = 0; i < before.size(); i++) {
            var row = new HashMap<String, @Nullable Object>(before.get(i));
            written.get(i).forEach((field, value) -> row.put(field.id(), value.orElse(null)));
            after.add(row);
        }
        var relatedAfter = related(transaction, rules.inputsAfter(), after);
        var findings = new ArrayList<List<Problem>>();
        for (int i = 0; i < before.size(); i++) {
            findings.add(rules.judge(new Situation(
                    before.get(i),
                    after.get(i),
                    touched(written.get(i), false),
                    relatedBefore.of(before.get(i)),
                    relatedAfter.of(after.get(i)),
                    around)));
        }
        return findings;
    }

    private Set<String> touched(Map<FieldModel, Optional<Object>> written, boolean isNew) {
        var fields = isNew ? object.fields() : written.keySet();
        var touched = new HashSet<String>();
        fields.forEach(field -> touched.add(field.id()));
        return touched;
    }
}
