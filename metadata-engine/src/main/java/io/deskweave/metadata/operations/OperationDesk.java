package io.deskweave.metadata.operations;

import static io.deskweave.platform.tenancy.Right.CHANGE_CONFIGURATION;
import static io.deskweave.platform.tenancy.Right.READ_CONFIGURATION;

import io.deskweave.metadata.releases.ReleaseTables;
import io.deskweave.platform.audit.Audit;
import io.deskweave.platform.audit.Audit.Act;
import io.deskweave.platform.problems.Refused;
import io.deskweave.platform.storage.TenantDatabase;
import io.deskweave.platform.tenancy.TenantScope;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;

/** Keeps operations and finds them again. */
@Service
@EnableConfigurationProperties(OperationSettings.class)
class OperationDesk implements SavedOperations {

    private static final Pattern CLIENT = Pattern.compile("[A-Za-z0-9._-]{1,63}");

    private final TenantDatabase database;
    private final Audit audit;
    private final OperationSettings settings;

    OperationDesk(TenantDatabase database, Audit audit, OperationSettings settings) {
        this.database = database;
        this.audit = audit;
        this.settings = settings;
    }

    @Override
    public SavedOperation save(TenantScope scope, SaveOrder order) {
        scope.require(CHANGE_CONFIGURATION);
        if (!CLIENT.matcher(order.client()).matches()) {
            throw new Refused(OperationRefusal.CLIENT_MALFORMED);
        }
        // With the tenant's lock, for the number and the release that it is valid for must hold.
        return database.define(scope, sql -> {
            var table = new OperationTable(sql, scope.tenant().schema());
            var before = table.find(order.client(), order.name());
            if (before.isEmpty() && table.count() >= settings.kept()) {
                throw new Refused(OperationRefusal.TOO_MANY);
            }
            int release = new ReleaseTables(sql, scope.tenant().schema()).current();
            var saved = table.put(
                    order, hash(order.document()), release, scope.actor().subject());
            audit.write(scope, sql, act("operation.saved", saved));
            return saved;
        });
    }

    @Override
    public SavedOperation remove(TenantScope scope, String client, String name) {
        scope.require(CHANGE_CONFIGURATION);
        return database.define(scope, sql -> {
            var table = new OperationTable(sql, scope.tenant().schema());
            var found = table.find(client, name).orElseThrow(() -> new Refused(OperationRefusal.NOT_FOUND));
            table.remove(client, name);
            audit.write(scope, sql, act("operation.removed", found));
            return found;
        });
    }

    private static Act act(String action, SavedOperation operation) {
        return new Act(
                action,
                "operation %s of %s".formatted(operation.name(), operation.client()),
                Map.of("hash", operation.hash()));
    }

    @Override
    public List<SavedOperation> list(TenantScope scope, @Nullable String client, @Nullable Place after, int limit) {
        scope.require(READ_CONFIGURATION);
        return database.read(
                scope, sql -> new OperationTable(sql, scope.tenant().schema()).after(client, after, limit));
    }

    @Override
    public Optional<String> document(TenantScope scope, String hash) {
        return database.read(
                scope, sql -> new OperationTable(sql, scope.tenant().schema()).document(hash));
    }

    private static String hash(String document) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(document.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
