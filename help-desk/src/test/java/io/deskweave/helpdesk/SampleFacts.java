package io.deskweave.helpdesk;

import io.deskweave.metadata.computing.Computations;
import io.deskweave.metadata.expressions.tree.Path;
import io.deskweave.metadata.fields.ValueRejected;
import io.deskweave.metadata.judging.Around;
import io.deskweave.metadata.judging.ObjectRules;
import io.deskweave.metadata.judging.Situation;
import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.model.Model;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.platform.problems.Problem;
import io.deskweave.platform.tenancy.CellName;
import io.deskweave.platform.tenancy.SchemaName;
import io.deskweave.platform.tenancy.Tenant;
import io.deskweave.platform.tenancy.TenantId;
import io.deskweave.platform.tenancy.TenantScope;
import io.deskweave.platform.tenancy.TenantState;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One sample as it would be written: with first values and what is computed, beside the samples before it.
 *
 * @param records values by field id, by the place of each sample, such as {@code Customer#2}
 */
record SampleFacts(Model model, ObjectModel object, Map<String, Map<String, Object>> records) {

    private static final Around AROUND = Around.of(TenantScope.platform(new Tenant(
            new TenantId(new UUID(0, 2)),
            "desk",
            "Desk",
            "group",
            new CellName("cn-east-1"),
            new SchemaName("t_deskdeskdeskdesk"),
            TenantState.ACTIVE,
            null,
            1)));

    /** By what a reference to a sample is read as. */
    static UUID id(String place) {
        return UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8));
    }

    Map<String, Object> whole(Map<String, Object> brought) {
        var rules = ObjectRules.of(model, object);
        var own = new HashMap<>(brought);
        object.fields().stream()
                .filter(field ->
                        !own.containsKey(field.id()) && field.settings().get("default") != null)
                .forEach(field -> own.put(field.id(), constant(field)));
        rules.initial(Map.copyOf(own), related(rules.inputsInitial(), own), AROUND)
                .forEach((field, value) -> own.put(field.id(), value));
        var first = Computations.of(model).first(object);
        first.values(Map.copyOf(own), related(first.related(), own))
                .forEach((field, value) -> own.put(field.id(), value));
        return own;
    }

    private static Object constant(FieldModel field) {
        var json = field.settings().getOrDefault("default", "");
        try {
            return field.type().fromJson(field.settings(), json);
        } catch (ValueRejected e) {
            throw new IllegalStateException(e);
        }
    }

    List<Problem> findings(Map<String, Object> own) {
        var rules = ObjectRules.of(model, object);
        var all = object.fields().stream().map(FieldModel::id).collect(Collectors.toSet());
        return rules.judge(
                new Situation(Map.of(), Map.copyOf(own), all, Map.of(), related(rules.inputsAfter(), own), AROUND));
    }

    private Map<String, @Nullable Object> related(Collection<Path> paths, Map<String, Object> own) {
        var values = new HashMap<String, @Nullable Object>();
        paths.stream().filter(Path::isRelated).forEach(path -> values.put(path.key(), at(path, own)));
        return values;
    }

    private @Nullable Object at(Path path, Map<String, Object> own) {
        Map<String, Object> record = own;
        @Nullable Object value = null;
        for (var member : path.members()) {
            value = record.get(member.id());
            var id = value;
            record = records.entrySet().stream()
                    .filter(each -> id(each.getKey()).equals(id))
                    .findFirst()
                    .map(Map.Entry::getValue)
                    .orElse(Map.of());
        }
        return value;
    }
}
