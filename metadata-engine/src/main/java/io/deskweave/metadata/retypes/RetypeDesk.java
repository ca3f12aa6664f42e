package io.deskweave.metadata.retypes;

import static io.deskweave.platform.tenancy.Right.CHANGE_CONFIGURATION;
import static io.deskweave.platform.tenancy.Right.READ_CONFIGURATION;

import io.deskweave.metadata.compile.Compiler;
import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.definition.Finding;
import io.deskweave.metadata.definition.ObjectDefinition;
import io.deskweave.metadata.definition.Retyping;
import io.deskweave.metadata.drafts.DraftChange.RetypeField;
import io.deskweave.metadata.drafts.Retypes;
import io.deskweave.metadata.edits.Edit;
import io.deskweave.metadata.releases.ReleaseTables;
import io.deskweave.metadata.retypes.RetypeTables.Row;
import io.deskweave.platform.jobs.Jobs;
import io.deskweave.platform.problems.Refused;
import io.deskweave.platform.storage.TenantDatabase;
import io.deskweave.platform.tenancy.TenantScope;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;

/** Says what changes of types would do, and how far they are. */
@Service
class RetypeDesk implements Retypes {

    private static final int SAMPLES_MAX = 100;

    private final TenantDatabase database;
    private final Compiler compiler;
    private final Jobs jobs;

    RetypeDesk(TenantDatabase database, Compiler compiler, Jobs jobs) {
        this.database = database;
        this.compiler = compiler;
        this.jobs = jobs;
    }

    @Override
    public Preview preview(TenantScope scope, Wanted wanted) {
        scope.require(READ_CONFIGURATION);
        return database.read(scope, sql -> {
            var inForce = new ReleaseTables(sql, scope.tenant().schema()).inForce();
            var rehearsal = new Rehearsal(sql);
            rehearsal.run(carriage(scope, sql, inForce, wanted), Rehearsal.RECORDS_MAX);
            return rehearsal.preview();
        });
    }

    private Carriage carriage(TenantScope scope, DSLContext sql, Definition inForce, Wanted wanted) {
        var retyped = Edit.apply(
                inForce,
                inForce,
                new RetypeField(
                        wanted.object(), wanted.field(), wanted.type(), wanted.settings(), wanted.conversion()));
        var brought = Finding.refusing(compiler.check(retyped));
        if (!brought.isEmpty()) {
            throw new Refused(brought);
        }
        var object = inForce.object(wanted.object()).orElseThrow();
        var field = object.field(wanted.field()).orElseThrow();
        var to = new Retyping("", wanted.type(), wanted.settings(), wanted.conversion());
        return new Rehearsals(compiler, sql, scope.tenant().schema()).carriage(object, field, to);
    }

    @Override
    public List<Progress> progress(TenantScope scope) {
        scope.require(READ_CONFIGURATION);
        return database.read(scope, sql -> {
            var tables = new RetypeTables(sql, scope.tenant().schema());
            var names = new ReleaseTables(sql, scope.tenant().schema()).inForce();
            return tables.latest().stream()
                    .map(row -> progress(tables, names, row))
                    .toList();
        });
    }

    @Override
    public Progress resume(TenantScope scope, String object, String field) {
        scope.require(CHANGE_CONFIGURATION);
        var row = database.write(scope, sql -> resumed(scope, sql, object, field));
        jobs.queue(scope, RetypeJob.KEY, UUID.randomUUID());
        return row;
    }

    private static Progress resumed(TenantScope scope, DSLContext sql, String object, String field) {
        var tables = new RetypeTables(sql, scope.tenant().schema());
        var inForce = new ReleaseTables(sql, scope.tenant().schema()).inForce();
        var target = inForce.object(object)
                .flatMap(o -> o.field(field))
                .flatMap(f -> f.storage().retyping())
                .map(Retyping::column);
        var row = target.flatMap(tables::locked)
                .filter(each -> each.state() == State.REFUSED)
                .orElseThrow(() -> new Refused(new NotRefused(object, field)));
        tables.move(row.target(), State.CARRYING, null);
        return progress(tables, inForce, tables.locked(row.target()).orElseThrow());
    }

    private static Progress progress(RetypeTables tables, Definition names, Row row) {
        var object = names.objects().stream()
                .filter(each -> each.id().equals(row.object()))
                .findFirst();
        var field = object.stream()
                .flatMap(each -> each.fields().stream())
                .filter(each -> each.id().equals(row.field()))
                .findFirst();
        return new Progress(
                object.map(ObjectDefinition::name).orElse(row.object()),
                field.map(FieldDefinition::name).orElse(row.field()),
                row.release(),
                row.state(),
                row.carried(),
                tables.failures(row.target()),
                tables.failures(row.target(), SAMPLES_MAX),
                row.reason(),
                row.since());
    }
}
