package io.deskweave.metadata.releases;

import io.deskweave.metadata.compile.Compiler;
import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.model.Models;
import io.deskweave.metadata.releases.ModelMemory.Head;
import io.deskweave.platform.signals.Signals;
import io.deskweave.platform.storage.TenantDatabase;
import io.deskweave.platform.tenancy.Directory;
import io.deskweave.platform.tenancy.TenantId;
import io.deskweave.platform.tenancy.TenantScope;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * The models in force, kept in memory. Which release is in force is asked again when a second has passed or when a word
 * came that it changed; the model itself is read only when it did, and tenants with equal definitions share one.
 */
@Service
public final class CachedModels implements Models {

    private static final Logger log = LoggerFactory.getLogger(CachedModels.class);

    /** What pods tell each other: the id of the tenant in which something was published. */
    public static final String TOPIC = "metadata.release";

    private static final int TENANTS_MAX = 50_000;

    /** Which part of the heap models may take. */
    private static final int SHARE = 8;

    private final TenantDatabase database;
    private final Directory directory;
    private final ModelMemory memory;

    public CachedModels(TenantDatabase database, Compiler compiler, Directory directory, Signals signals) {
        this.database = database;
        this.directory = directory;
        this.memory =
                new ModelMemory(compiler, TENANTS_MAX, Runtime.getRuntime().maxMemory() / SHARE);
        signals.listen(TOPIC, tenant -> forget(new TenantId(UUID.fromString(tenant))));
    }

    @Override
    public InForce current(TenantScope scope) {
        return memory.current(scope.tenant().id(), new InDatabase(scope));
    }

    /** Makes the next question ask the database; the model stays for the case that nothing changed. */
    public void forget(TenantId tenant) {
        memory.forget(tenant);
    }

    /** A pod that was killed between a publish and telling the directory left that behind. */
    private void tellDirectory(TenantScope scope, int release) {
        try {
            directory.pointTo(scope.tenant().id(), release);
        } catch (RuntimeException e) {
            log.warn(
                    "The directory does not know of release {} of tenant {}",
                    release,
                    scope.tenant().id(),
                    e);
        }
    }

    private Head head(TenantScope scope) {
        var schema = scope.tenant().schema().value();
        var sql = """
            select c.number, r.fingerprint from "%1$s".current c left join "%1$s".release r on r.number = c.number
            """.strip().formatted(schema);
        return database.select(scope, sql, statement -> {}, rows -> {
            rows.next();
            var fingerprint = rows.getString(2);
            return new Head(rows.getInt(1), fingerprint == null ? "" : fingerprint);
        });
    }

    /** A tenant's releases where they lie. */
    private final class InDatabase implements ModelMemory.Source {

        private final TenantScope scope;

        private InDatabase(TenantScope scope) {
            this.scope = scope;
        }

        @Override
        public Head head() {
            return CachedModels.this.head(scope);
        }

        @Override
        public void moved(int release) {
            if (release > scope.tenant().release()) {
                tellDirectory(scope, release);
            }
        }

        @Override
        public Definition definition(int release) {
            return database.read(
                    scope,
                    sql -> new ReleaseTables(sql, scope.tenant().schema())
                            .definition(release)
                            .orElse(Definition.empty()));
        }
    }
}
