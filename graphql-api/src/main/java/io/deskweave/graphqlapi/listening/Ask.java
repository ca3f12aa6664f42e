package io.deskweave.graphqlapi.listening;

import io.deskweave.graphqlapi.records.Listened;
import io.deskweave.graphqlapi.security.Caller;
import io.deskweave.metadata.model.Models.InForce;
import io.deskweave.platform.tenancy.Right;
import io.deskweave.platform.tenancy.TenantId;
import io.deskweave.platform.tenancy.TenantScope;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A subscription in order, of one caller under one release.
 *
 * @param renewed the same under the release that is in force then; refuses what is no longer in order
 */
public record Ask(Key key, Caller.OfDesk caller, InForce inForce, Listened listened, Supplier<Ask> renewed) {

    /**
     * Whoever has an equal one hears the same: reading depends on rights and roles alone, and on nothing else of the
     * actor.
     */
    public record Key(
            TenantId tenant,
            Set<Right> rights,
            Set<String> roles,
            String document,
            @Nullable String operation,
            Map<String, Object> variables) {

        public static Key of(
                TenantScope scope, String document, @Nullable String operation, Map<String, Object> variables) {
            return new Key(scope.tenant().id(), scope.rights(), scope.roles(), document, operation, variables);
        }
    }
}
