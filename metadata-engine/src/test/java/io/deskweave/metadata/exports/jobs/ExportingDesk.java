package io.deskweave.metadata.exports.jobs;

import io.deskweave.metadata.exports.ExportQuestions;
import io.deskweave.metadata.exports.ExportQuestions.Question;
import io.deskweave.metadata.exports.Exports.AskedRows;
import io.deskweave.metadata.exports.Exports.Format;
import io.deskweave.metadata.exports.Exports.Header;
import io.deskweave.metadata.exports.Exports.Layout;
import io.deskweave.metadata.exports.Exports.StartExport;
import io.deskweave.metadata.model.Model;
import io.deskweave.metadata.model.Models.InForce;
import io.deskweave.metadata.records.Filter;
import io.deskweave.metadata.records.RecordQueries;
import io.deskweave.metadata.records.testing.Sketch;
import io.deskweave.metadata.records.testing.Tables;
import io.deskweave.platform.audit.Audit;
import io.deskweave.platform.organisation.Organisation;
import io.deskweave.platform.organisation.Person;
import io.deskweave.platform.settings.PlatformSettings;
import io.deskweave.platform.storage.FileStore;
import io.deskweave.platform.storage.TenantDatabase;
import io.deskweave.platform.tenancy.Actor;
import io.deskweave.platform.tenancy.Role;
import io.deskweave.platform.tenancy.TenantScope;
import io.deskweave.platform.testing.TestPlatform;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;

/** A tenant with some records and everything that exports them; runs happen when the test says so. */
final class ExportingDesk {

    static final ExportSettings SETTINGS = new ExportSettings(1_000_000, 3, 7, 1_000);

    private static final TestPlatform PLATFORM = TestPlatform.with("io.deskweave.metadata.records");
    private static final Model MODEL = Sketch.model(Sketch.object("o1", "Device", "devices")
            .field("f1", "name", "text")
            .field("f2", "count", "wholeNumber")
            .field("f3", "price", "decimal")
            .field("f4", "bought", "dateTime")
            .field("f5", "note", "text"));

    final TenantScope platformScope = PLATFORM.newTenant(TestPlatform.CN_EAST);
    final TenantScope scope;
    final List<String> queued = new ArrayList<>();
    private final TenantDatabase database = PLATFORM.bean(TenantDatabase.class);
    private final FileStore files = PLATFORM.bean(FileStore.class);

    private ExportingDesk() {
        var person = new Person(UUID.randomUUID(), "李华", Role.AGENT, null, true);
        scope = new TenantScope(
                platformScope.tenant(),
                new Actor(person.subject(), Actor.Kind.PERSON, null),
                person.role().rights());
        keep(person);
        Tables.create(database, platformScope, MODEL);
    }

    static ExportingDesk with(int records) {
        var desk = new ExportingDesk();
        var insert = """
            insert into "%s"."o1" (id, release, f1, f2, f3, f4, f5)
            select uuidv7(), 1, 'Device ' || n, n, n / 100.0, timestamptz '2026-01-01Z' + n * interval '1 minute',
              case when n %% 3 = 0 then null else repeat('note ', 8) end
            from generate_series(1, %d) n\
            """.formatted(desk.scope.tenant().schema(), records);
        desk.database.define(desk.platformScope, sql -> sql.execute(insert));
        return desk;
    }

    void keep(Person person) {
        PLATFORM.bean(Organisation.class).keep(platformScope, person);
    }

    static RecordQueries queries() {
        return PLATFORM.bean(RecordQueries.class);
    }

    ExportDesk exports(ExportSettings settings) {
        return new ExportDesk(
                database,
                files,
                plans(queries()),
                (asked, kind, job, after) -> queued.add(kind),
                PLATFORM.bean(Audit.class),
                settings,
                PLATFORM.bean(Clock.class));
    }

    ExportDesk exports() {
        return exports(SETTINGS);
    }

    ExportWorker worker(RecordQueries queries, ExportSettings settings) {
        return new ExportWorker(
                database, files, plans(queries), new Authors(PLATFORM.bean(Organisation.class)), settings);
    }

    ExportWorker worker() {
        return worker(queries(), SETTINGS);
    }

    ExportRemoval removal() {
        return new ExportRemoval(database, files);
    }

    private static ExportPlans plans(RecordQueries queries) {
        ExportQuestions everything = (inForce, object, rows) -> new Question(Filter.EVERYTHING, List.of());
        return new ExportPlans(asked -> new InForce(1, MODEL), queries, new ObjectProvider<>() {
            @Override
            public ExportQuestions getObject() {
                return everything;
            }
        });
    }

    UUID start(Format format) {
        var layout = new Layout(format, Header.NAMES, "en", "Asia/Shanghai", false);
        return exports()
                .start(scope, new StartExport("Device", new AskedRows(null, null, null), List.of(), layout))
                .id();
    }

    /** The names of all that lies in the tenant's folder, files' names aside. */
    List<String> kept() {
        var folder = PLATFORM.bean(PlatformSettings.class)
                .files()
                .directory()
                .resolve(scope.tenant().id().toString())
                .toFile();
        var names = folder.list((where, name) -> !name.endsWith(".name"));
        return names == null ? List.of() : List.of(names);
    }
}
