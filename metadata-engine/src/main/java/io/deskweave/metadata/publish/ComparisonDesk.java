package io.deskweave.metadata.publish;

import static io.deskweave.platform.tenancy.Right.READ_CONFIGURATION;

import io.deskweave.metadata.changes.Differences;
import io.deskweave.metadata.consequences.Consequences;
import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.drafts.Comparisons;
import io.deskweave.metadata.drafts.Difference;
import io.deskweave.metadata.drafts.Usage;
import io.deskweave.metadata.edits.ElementMissing;
import io.deskweave.metadata.elements.ElementKinds;
import io.deskweave.metadata.fields.FieldTypes;
import io.deskweave.metadata.operations.OperationUses;
import io.deskweave.metadata.releases.DraftTable;
import io.deskweave.metadata.releases.ReleaseTables;
import io.deskweave.metadata.uses.Uses;
import io.deskweave.platform.problems.Refused;
import io.deskweave.platform.storage.TenantDatabase;
import io.deskweave.platform.tenancy.TenantScope;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Looks at definitions beside each other, and at who uses what. */
@Service
class ComparisonDesk implements Comparisons, Usage {

    private final TenantDatabase database;
    private final RollBacks rollBacks;
    private final FieldTypes types;
    private final ElementKinds kinds;

    ComparisonDesk(TenantDatabase database, RollBacks rollBacks, FieldTypes types, ElementKinds kinds) {
        this.database = database;
        this.rollBacks = rollBacks;
        this.types = types;
        this.kinds = kinds;
    }

    @Override
    public List<Difference> compare(TenantScope scope, int from, @Nullable Integer to) {
        scope.require(READ_CONFIGURATION);
        return database.read(scope, sql -> {
            var releases = new ReleaseTables(sql, scope.tenant().schema());
            var after = to == null ? draft(scope, sql) : release(releases, to);
            return Differences.between(release(releases, from), after);
        });
    }

    @Override
    public List<Consequence> ofDraft(TenantScope scope) {
        scope.require(READ_CONFIGURATION);
        return database.read(scope, sql -> consequences(scope, sql, draft(scope, sql)));
    }

    @Override
    public List<Consequence> ofWayBack(TenantScope scope, int to) {
        scope.require(READ_CONFIGURATION);
        return database.read(scope, sql -> {
            var releases = new ReleaseTables(sql, scope.tenant().schema());
            return consequences(scope, sql, rollBacks.back(releases, to).definition());
        });
    }

    private List<Consequence> consequences(TenantScope scope, DSLContext sql, Definition next) {
        var schema = scope.tenant().schema();
        return new Consequences(schema, types, new ReleaseTables(sql, schema).inForce(), next).count(sql);
    }

    @Override
    public List<Use> whereUsed(TenantScope scope, String object, @Nullable String field) {
        scope.require(READ_CONFIGURATION);
        return database.read(scope, sql -> {
            var inForce = new ReleaseTables(sql, scope.tenant().schema()).inForce();
            var draft = draft(scope, sql);
            var id = id(draft, object, field)
                    .or(() -> id(inForce, object, field))
                    .orElseThrow(() -> new Refused(
                            field == null ? ElementMissing.object(object) : ElementMissing.field(object, field)));
            return Stream.concat(
                            merged(id, Uses.in(inForce, types, kinds), Uses.in(draft, types, kinds)).stream(),
                            OperationUses.of(sql, scope.tenant().schema(), id).stream())
                    .toList();
        });
    }

    @Override
    public List<Use> whereElementUsed(TenantScope scope, String kind, String name) {
        scope.require(READ_CONFIGURATION);
        return database.read(scope, sql -> {
            var inForce = new ReleaseTables(sql, scope.tenant().schema()).inForce();
            var draft = draft(scope, sql);
            var id = draft.element(kind, name)
                    .or(() -> inForce.element(kind, name))
                    .orElseThrow(() -> new Refused(ElementMissing.element(kind, name)))
                    .id();
            return merged(id, Uses.in(inForce, types, kinds), Uses.in(draft, types, kinds));
        });
    }

    private static List<Use> merged(String id, List<Uses.Found> inForce, List<Uses.Found> inDraft) {
        var all = new LinkedHashSet<>(inDraft);
        all.addAll(inForce);
        return all.stream()
                .filter(use -> use.used().equals(id))
                .map(use -> new Use(
                        use.kind(),
                        use.object(),
                        use.field(),
                        use.part(),
                        use.element(),
                        List.of(),
                        inForce.contains(use),
                        inDraft.contains(use)))
                .toList();
    }

    private static Optional<String> id(Definition definition, String object, @Nullable String field) {
        var found = definition.object(object);
        if (field == null) {
            return found.map(o -> o.id());
        }
        return found.stream()
                .flatMap(o -> o.fields().stream())
                .filter(f -> f.name().equals(field) || f.aliases().contains(field))
                .map(f -> f.id())
                .findFirst();
    }

    private static Definition draft(TenantScope scope, DSLContext sql) {
        var schema = scope.tenant().schema();
        return new DraftTable(sql, schema)
                .read()
                .definition()
                .orElseGet(() -> new ReleaseTables(sql, schema).inForce());
    }

    private static Definition release(ReleaseTables releases, int number) {
        return releases.definition(number).orElseThrow(() -> new Refused(DraftRefusal.RELEASE_NOT_FOUND));
    }
}
