package io.deskweave.metadata.publish;

import io.deskweave.metadata.changes.Forward;
import io.deskweave.metadata.columns.Carrying;
import io.deskweave.metadata.compile.Compiler;
import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.drafts.Releases.Release;
import io.deskweave.metadata.model.Model;
import io.deskweave.metadata.plan.Planner;
import io.deskweave.metadata.plan.Step;
import io.deskweave.metadata.publish.Publishing.Cause;
import io.deskweave.metadata.releases.DraftTable;
import io.deskweave.metadata.releases.ReleaseTables;
import io.deskweave.platform.storage.TenantDatabase;
import io.deskweave.platform.tenancy.TenantScope;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Changes of types whose values have been carried over: their indexes, and the release that puts them in force. */
@Component
public final class Arrivals {

    private final TenantDatabase database;
    private final Compiler compiler;
    private final Publishing publishing;
    private final PendingIndexes pendingIndexes;

    Arrivals(TenantDatabase database, Compiler compiler, Publishing publishing, PendingIndexes pendingIndexes) {
        this.database = database;
        this.compiler = compiler;
        this.publishing = publishing;
        this.pendingIndexes = pendingIndexes;
    }

    /**
     * Builds the indexes of a column that is filled, while people work.
     *
     * @return why one cannot be built, such as two records with the same value
     */
    public Optional<String> buildIndexes(TenantScope scope, String target) {
        var steps = database.define(scope, sql -> {
            var current = new ReleaseTables(sql, scope.tenant().schema()).inForce();
            return Planner.plan(stored(current), stored(arrived(current, target))).steps().stream()
                    .filter(step -> column(step).equals(target))
                    .toList();
        });
        return pendingIndexes.buildNow(scope, steps);
    }

    /**
     * Within a transaction of {@code TenantDatabase.define}: publishes the release in which the field is of its
     * new type.
     *
     * @return none when no such change is on its way
     */
    public Optional<Release> arrive(TenantScope scope, DSLContext sql, String target) {
        var current = new ReleaseTables(sql, scope.tenant().schema()).inForce();
        return fields(current)
                .filter(field -> leadsTo(field, target))
                .findFirst()
                .map(field -> {
                    var next = arrived(current, target);
                    var note = "Field %s: %s, until now %s"
                            .formatted(field.name(), field.retyped().type(), field.type());
                    var cause = new Cause("configuration.type-arrived", note, Map.of("column", target));
                    var release = publishing.publish(scope, sql, next, cause);
                    carryDraft(new DraftTable(sql, scope.tenant().schema()), current, next, release.number());
                    return release;
                });
    }

    /** Nobody changed anything meanwhile, so that whoever has a draft open needs not see that it is overtaken. */
    private static void carryDraft(DraftTable drafts, Definition current, Definition next, int release) {
        var stored = drafts.readLocked();
        if (stored.definition().isEmpty() || stored.basedOn() != release - 1) {
            return;
        }
        var merge = Forward.of(current, stored.definition().get(), next, Map.of());
        // What both say is for people to choose; the draft is overtaken then.
        if (merge.conflicts().isEmpty()) {
            drafts.write(stored.revision(), release, merge.definition());
        }
    }

    /** After the transaction. */
    public void tell(TenantScope scope, Release release) {
        publishing.tell(scope, release);
    }

    /** Notes no write to the old column any more. */
    public void end(DSLContext sql, TenantScope scope, String object, String target) {
        Carrying.end(sql, scope.tenant().schema(), object, target);
    }

    private Model stored(Definition definition) {
        return compiler.buildStored(definition);
    }

    private static Definition arrived(Definition current, String target) {
        return current.withObjects(current.objects().stream()
                .map(object -> object.withFields(object.fields().stream()
                        .map(field -> leadsTo(field, target) ? field.retyped() : field)
                        .toList()))
                .toList());
    }

    private static boolean leadsTo(FieldDefinition field, String target) {
        return field.storage()
                .retyping()
                .filter(to -> to.column().equals(target))
                .isPresent();
    }

    private static Stream<FieldDefinition> fields(Definition definition) {
        return definition.objects().stream().flatMap(object -> object.fields().stream());
    }

    private static String column(Step step) {
        return switch (step) {
            case Step.AddUnique unique -> unique.column();
            case Step.AddIndex index -> index.column();
            case Step.AddSearch search -> search.column();
            default -> "";
        };
    }
}
