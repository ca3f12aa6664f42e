package io.deskweave.graphqlapi.versions;

import io.deskweave.graphqlapi.schema.ApiNames;
import io.deskweave.graphqlapi.versions.DraftedChange.Operation;
import io.deskweave.metadata.drafts.Usage;
import io.deskweave.metadata.drafts.Usage.Use;
import io.deskweave.metadata.model.Model;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.platform.tenancy.TenantScope;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The saved operations that use what a change breaks: those of the field, or else of the object, that it is about. */
@Component
class BrokenOperations {

    private static final int MOST_LOOKUPS = 100;

    private final Usage usage;

    BrokenOperations(Usage usage) {
        this.usage = usage;
    }

    List<DraftedChange> beside(List<SchemaChange> changes, TenantScope scope, Model inForce) {
        var known = new HashMap<Subject, List<Operation>>();
        return changes.stream()
                .map(change -> {
                    var subject = change.breaking() ? subject(change, inForce) : Optional.<Subject>empty();
                    return new DraftedChange(
                            change,
                            subject.map(each -> known.size() < MOST_LOOKUPS || known.containsKey(each)
                                            ? known.computeIfAbsent(each, s -> operations(scope, s))
                                            : List.<Operation>of())
                                    .orElse(List.of()));
                })
                .toList();
    }

    private List<Operation> operations(TenantScope scope, Subject subject) {
        return usage.whereUsed(scope, subject.object(), subject.field()).stream()
                .filter(use -> use.kind() == Use.Kind.OPERATION)
                .map(use -> new Operation(
                        use.operation().getFirst(), use.operation().getLast()))
                .toList();
    }

    private static Optional<Subject> subject(SchemaChange change, Model inForce) {
        return inForce.objects().stream()
                .filter(object -> ApiNames.bringsType(object, change.type()) || isRoot(object, change))
                .map(object -> new Subject(object.name(), field(object, change)))
                .findFirst();
    }

    private static boolean isRoot(ObjectModel object, SchemaChange change) {
        return change.type().matches("Query|Mutation")
                && change.member() != null
                && ApiNames.rootFields(object).contains(change.member());
    }

    private static @Nullable String field(ObjectModel object, SchemaChange change) {
        var member = change.member();
        if (member != null && object.field(member).isPresent()) {
            return member;
        }
        return object.fields().stream()
                .filter(field -> ApiNames.ofField(object, field).contains(change.type()))
                .map(field -> field.name())
                .findFirst()
                .orElse(null);
    }

    private record Subject(String object, @Nullable String field) {}
}
