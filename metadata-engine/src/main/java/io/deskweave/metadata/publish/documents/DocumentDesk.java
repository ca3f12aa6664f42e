package io.deskweave.metadata.publish.documents;

import static io.deskweave.platform.tenancy.Right.CHANGE_CONFIGURATION;
import static io.deskweave.platform.tenancy.Right.READ_CONFIGURATION;

import io.deskweave.metadata.changes.Differences;
import io.deskweave.metadata.compile.Compiler;
import io.deskweave.metadata.definition.Conversion.Otherwise;
import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.definition.Finding;
import io.deskweave.metadata.documents.DefinitionDocument;
import io.deskweave.metadata.drafts.Documents;
import io.deskweave.metadata.drafts.Retypes.Rehearsed;
import io.deskweave.metadata.elements.ElementKinds;
import io.deskweave.metadata.fields.FieldPlace;
import io.deskweave.metadata.fields.FieldTypes;
import io.deskweave.metadata.publish.DraftRefusal;
import io.deskweave.metadata.publish.Editing;
import io.deskweave.metadata.publish.Examination;
import io.deskweave.metadata.releases.ReleaseTables;
import io.deskweave.metadata.retypes.Rehearsals;
import io.deskweave.platform.problems.Problem;
import io.deskweave.platform.problems.Refused;
import io.deskweave.platform.storage.TenantDatabase;
import io.deskweave.platform.tenancy.TenantScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Gives definitions out as documents, and makes drafts of documents. */
@Service
class DocumentDesk implements Documents {

    private final TenantDatabase database;
    private final Examination examination;
    private final ElementKinds kinds;
    private final FieldTypes types;
    private final Compiler compiler;

    DocumentDesk(
            TenantDatabase database, Examination examination, ElementKinds kinds, FieldTypes types, Compiler compiler) {
        this.database = database;
        this.examination = examination;
        this.kinds = kinds;
        this.types = types;
        this.compiler = compiler;
    }

    @Override
    public Map<String, Object> definition(TenantScope scope, @Nullable Integer release) {
        scope.require(READ_CONFIGURATION);
        return database.read(scope, sql -> {
            var releases = new ReleaseTables(sql, scope.tenant().schema());
            int number = release == null ? releases.current() : release;
            return DefinitionDocument.write(
                    releases.definition(number).orElseThrow(() -> new Refused(DraftRefusal.RELEASE_NOT_FOUND)));
        });
    }

    @Override
    public Map<String, Object> schema() {
        return DefinitionDocument.schema(kinds);
    }

    @Override
    public Applied apply(TenantScope scope, ApplyOrder order) {
        scope.require(CHANGE_CONFIGURATION);
        var malformed = DefinitionDocument.check(order.document(), kinds);
        if (!malformed.isEmpty()) {
            return database.write(scope, sql -> {
                Editing.of(scope, sql).requireSeen(order.revision());
                return new Applied(false, order.revision(), List.copyOf(malformed), List.of());
            });
        }
        var outcome = database.write(scope, sql -> apply(Editing.of(scope, sql), order));
        // Values are looked at without keeping others from the draft.
        return order.dryRun() && Finding.refusing(outcome.applied().findings()).isEmpty()
                ? database.read(scope, sql -> rehearsed(scope, sql, outcome))
                : outcome.applied();
    }

    private Outcome apply(Editing editing, ApplyOrder order) {
        int revision = order.revision();
        // A document says everything, so there is nothing left for others to have changed beside it.
        editing.requireSeen(revision);
        var inForce = editing.inForce();
        var next = DefinitionDocument.read(
                order.document(), inForce, editing.stored().elementsGiven(), this::fits);
        var findings = examination.findings(inForce, next);
        var changes = Differences.between(inForce, next);
        boolean refused = !Finding.refusing(findings).isEmpty();
        if (order.dryRun() || refused) {
            return new Outcome(inForce, next, new Applied(false, revision, findings, changes));
        }
        editing.write(next, editing.releases().current());
        return new Outcome(inForce, next, new Applied(true, revision + 1, findings, changes));
    }

    private boolean fits(FieldDefinition before, FieldDefinition after) {
        var place = new FieldPlace("", after.name());
        return types.find(after.type())
                .filter(type -> type.checkSettings(place, after.settings()).isEmpty())
                .filter(type -> !type.checkChange(place, before.settings(), after.settings())
                        .isEmpty())
                .isEmpty();
    }

    private Applied rehearsed(TenantScope scope, DSLContext sql, Outcome outcome) {
        var applied = outcome.applied();
        var retypes = new Rehearsals(compiler, sql, scope.tenant().schema()).of(outcome.inForce(), outcome.next());
        var findings = new ArrayList<>(applied.findings());
        retypes.stream()
                .filter(each -> each.preview().failed() > 0)
                .map(DocumentDesk::unreadable)
                .forEach(findings::add);
        return new Applied(false, applied.revision(), findings, applied.changes(), retypes);
    }

    private static Problem unreadable(Rehearsed found) {
        var preview = found.preview();
        boolean leftEmpty = found.otherwise() == Otherwise.LEAVE_EMPTY;
        return Finding.warning(
                "metadata.retype.unreadable",
                "%s%s of field '%s' of %s cannot be read as %s, such as '%s', and would %s"
                        .formatted(
                                preview.all() ? "" : "At least ",
                                preview.failed() == 1 ? "1 value" : "%,d values".formatted(preview.failed()),
                                found.field(),
                                found.object(),
                                found.type(),
                                preview.samples().getFirst().value(),
                                leftEmpty ? "be left empty" : "keep the field as it is until they are mended"),
                "Mend them, or say in the field's conversion how they are to be read",
                List.of("objects", found.object(), "fields", found.field(), "type"));
    }

    /** What came of a document, from what is in force to what it says. */
    private record Outcome(Definition inForce, Definition next, Applied applied) {}
}
