package io.deskweave.metadata.publish.deletions;

import static io.deskweave.platform.tenancy.Right.PUBLISH_CONFIGURATION;
import static io.deskweave.platform.tenancy.Right.READ_RECORDS;

import io.deskweave.metadata.compile.Compiler;
import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.drafts.DeletionExports;
import io.deskweave.metadata.edits.ElementMissing;
import io.deskweave.metadata.records.encryption.Keysets;
import io.deskweave.metadata.releases.ReleaseTables;
import io.deskweave.platform.audit.Audit;
import io.deskweave.platform.audit.Audit.Act;
import io.deskweave.platform.problems.Refused;
import io.deskweave.platform.storage.TenantDatabase;
import io.deskweave.platform.tenancy.TenantScope;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Gives out what is to be deleted, page by page, and notes who took it. */
@Service
class ExportDesk implements DeletionExports {

    private static final int PAGE = 200;

    private final TenantDatabase database;
    private final Compiler compiler;
    private final Audit audit;
    private final Keysets keysets;

    ExportDesk(TenantDatabase database, Compiler compiler, Audit audit, Keysets keysets) {
        this.database = database;
        this.compiler = compiler;
        this.audit = audit;
        this.keysets = keysets;
    }

    @Override
    public Export begin(TenantScope scope, String object, @Nullable String field) {
        scope.require(PUBLISH_CONFIGURATION);
        scope.require(READ_RECORDS);
        return database.write(scope, sql -> {
            var releases = new ReleaseTables(sql, scope.tenant().schema());
            int release = releases.current();
            var inForce = releases.inForce();
            var loss = loss(inForce, object, field);
            var stored =
                    compiler.buildStored(inForce).objectById(loss.object().id()).orElseThrow();
            var values = new LostValues(scope.tenant().schema(), stored, loss, keysets.cipher(scope));
            audit.write(scope, sql, act("deletion.export-begun", loss, Map.of("release", "" + release)));
            var csv =
                    new LostCsv(values.header(), past -> database.read(scope, page -> values.after(page, past, PAGE)));
            var name = loss.address().substring("/deletions/".length()).replace('/', '.');
            return new Export(name, csv, () -> sent(scope, loss, release, csv.records()));
        });
    }

    private void sent(TenantScope scope, Loss loss, int release, long records) {
        database.write(scope, sql -> {
            new ExportTable(sql, scope.tenant().schema())
                    .add(loss, release, scope.actor().subject(), records);
            var details = Map.of("release", "" + release, "records", "" + records);
            audit.write(scope, sql, act("deletion.exported", loss, details));
            return records;
        });
    }

    private static Act act(String action, Loss loss, Map<String, String> details) {
        return new Act(action, loss.words(), details);
    }

    /** What people still write may change after it was taken along. */
    private static Loss loss(Definition inForce, String objectName, @Nullable String fieldName) {
        var object = inForce.object(objectName)
                .filter(each -> !each.deleted())
                .orElseThrow(() -> new Refused(ElementMissing.object(objectName)));
        if (fieldName == null) {
            return retired(object.retired(), new Loss(object, Optional.empty()));
        }
        var field = object.field(fieldName)
                .filter(each -> !each.deleted())
                .orElseThrow(() -> new Refused(ElementMissing.field(objectName, fieldName)));
        return retired(object.retired() || field.retired(), new Loss(object, Optional.of(field)));
    }

    private static Loss retired(boolean retired, Loss loss) {
        if (!retired) {
            throw new Refused(new NotRetired(loss.words(), loss.path()));
        }
        return loss;
    }
}
