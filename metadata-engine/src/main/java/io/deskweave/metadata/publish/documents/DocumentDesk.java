package io.deskweave.metadata.publish.documents;

import static io.deskweave.platform.tenancy.Right.CHANGE_CONFIGURATION;
import static io.deskweave.platform.tenancy.Right.READ_CONFIGURATION;

import io.deskweave.metadata.changes.Differences;
import io.deskweave.metadata.definition.Finding;
import io.deskweave.metadata.documents.DefinitionDocument;
import io.deskweave.metadata.drafts.Documents;
import io.deskweave.metadata.elements.ElementKinds;
import io.deskweave.metadata.publish.DraftRefusal;
import io.deskweave.metadata.publish.Editing;
import io.deskweave.metadata.publish.Examination;
import io.deskweave.metadata.releases.ReleaseTables;
import io.deskweave.platform.problems.Refused;
import io.deskweave.platform.storage.TenantDatabase;
import io.deskweave.platform.tenancy.TenantScope;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Gives definitions out as documents, and makes drafts of documents. */
@Service
class DocumentDesk implements Documents {

    private final TenantDatabase database;
    private final Examination examination;
    private final ElementKinds kinds;

    DocumentDesk(TenantDatabase database, Examination examination, ElementKinds kinds) {
        this.database = database;
        this.examination = examination;
        this.kinds = kinds;
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
        return database.write(scope, sql -> {
            var editing = Editing.of(scope, sql);
            int revision = order.revision();
            // A document says everything, so there is nothing left for others to have changed beside it.
            editing.requireSeen(revision);
            if (!malformed.isEmpty()) {
                return new Applied(false, revision, List.copyOf(malformed), List.of());
            }
            var inForce = editing.inForce();
            var next = DefinitionDocument.read(
                    order.document(), inForce, editing.stored().elementsGiven());
            var findings = examination.findings(inForce, next);
            var changes = Differences.between(inForce, next);
            if (order.dryRun() || !Finding.refusing(findings).isEmpty()) {
                return new Applied(false, revision, findings, changes);
            }
            editing.write(next, editing.releases().current());
            return new Applied(true, revision + 1, findings, changes);
        });
    }
}
