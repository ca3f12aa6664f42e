package io.deskweave.metadata.publish.documents;

import static io.deskweave.platform.tenancy.Right.CHANGE_CONFIGURATION;
import static io.deskweave.platform.tenancy.Right.READ_CONFIGURATION;

import io.deskweave.metadata.changes.Differences;
import io.deskweave.metadata.compile.Compiler;
import io.deskweave.metadata.drafts.Documents.Applied;
import io.deskweave.metadata.drafts.Packages;
import io.deskweave.metadata.elements.ElementKinds;
import io.deskweave.metadata.fields.FieldTypes;
import io.deskweave.metadata.packages.Packing;
import io.deskweave.metadata.packages.Packing.Origin;
import io.deskweave.metadata.packages.Unpacking;
import io.deskweave.metadata.publish.DraftRefusal;
import io.deskweave.metadata.publish.Editing;
import io.deskweave.metadata.publish.Examination;
import io.deskweave.metadata.releases.ReleaseTables;
import io.deskweave.metadata.sealing.Seal;
import io.deskweave.platform.problems.Problem;
import io.deskweave.platform.problems.Refused;
import io.deskweave.platform.storage.TenantDatabase;
import io.deskweave.platform.tenancy.TenantScope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Makes packages of releases, and drafts of packages. */
@Service
class PackageDesk implements Packages {

    private static final int NOTE_LENGTH_MAX = 2000;

    private final TenantDatabase database;
    private final Examination examination;
    private final ElementKinds kinds;
    private final Compiler compiler;
    private final Packing packing;
    private final Seal seal;

    PackageDesk(
            TenantDatabase database,
            Examination examination,
            ElementKinds kinds,
            Compiler compiler,
            FieldTypes types,
            Seal seal) {
        this.database = database;
        this.examination = examination;
        this.kinds = kinds;
        this.compiler = compiler;
        this.packing = new Packing(compiler, types, kinds);
        this.seal = seal;
    }

    @Override
    public Map<String, Object> export(TenantScope scope, PackageOrder order) {
        scope.require(READ_CONFIGURATION);
        if (order.note().length() > NOTE_LENGTH_MAX) {
            throw new Refused(DraftRefusal.NOTE_TOO_LONG);
        }
        return database.read(scope, sql -> {
            var releases = new ReleaseTables(sql, scope.tenant().schema());
            int number = order.release() == null ? releases.current() : order.release();
            var release = releases.definition(number).orElseThrow(() -> new Refused(DraftRefusal.RELEASE_NOT_FOUND));
            var origin = new Origin(
                    scope.tenant().alias(), number, compiler.build(release).fingerprint(), Instant.now());
            return seal.sealed(packing.pack(release, order, origin));
        });
    }

    @Override
    public Applied bring(TenantScope scope, BringOrder order) {
        scope.require(CHANGE_CONFIGURATION);
        seal.require(order.document());
        var malformed = Unpacking.check(order.document(), kinds);
        return database.write(scope, sql -> {
            var editing = Editing.of(scope, sql);
            editing.requireSeen(order.revision());
            return malformed.isEmpty()
                    ? brought(editing, order)
                    : new Applied(false, order.revision(), List.copyOf(malformed), List.of());
        });
    }

    private Applied brought(Editing editing, BringOrder order) {
        var before = editing.draft();
        var unpacked = Unpacking.unpack(
                order.document(), editing.inForce(), before, editing.stored().elementsGiven());
        var after = unpacked.definition();
        var findings = new ArrayList<Problem>(unpacked.findings());
        findings.addAll(examination.broughtBy(editing.inForce(), before, after));
        var changes = Differences.between(before, after);
        int revision = order.revision();
        if (order.dryRun() || !findings.isEmpty()) {
            return new Applied(false, revision, findings, changes);
        }
        if (changes.isEmpty()) {
            return new Applied(true, revision, findings, changes);
        }
        editing.write(after);
        return new Applied(true, revision + 1, findings, changes);
    }
}
