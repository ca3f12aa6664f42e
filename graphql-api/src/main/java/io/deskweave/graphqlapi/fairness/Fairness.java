package io.deskweave.graphqlapi.fairness;

import graphql.language.Document;
import graphql.schema.GraphQLSchema;
import io.deskweave.graphqlapi.errors.Refusal;
import io.deskweave.platform.problems.Refused;
import io.deskweave.platform.quotas.Budget;
import io.deskweave.platform.quotas.Quotas;
import io.deskweave.platform.tenancy.TenantId;
import io.deskweave.platform.tenancy.TenantScope;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asked before an operation of a tenant runs. */
@Component
public class Fairness {

    private final FairnessSettings settings;
    private final Quotas quotas;
    private final Budget ofClient;
    private final Budget ofTenant;
    // As many as there are tenants in the directory.
    private final Map<TenantId, AtomicInteger> running = new ConcurrentHashMap<>();

    Fairness(FairnessSettings settings, Quotas quotas) {
        this.settings = settings;
        this.quotas = quotas;
        this.ofClient = new Budget(settings.clientPoints(), settings.clientPointsPerSecond());
        this.ofTenant = new Budget(settings.tenantPoints(), settings.tenantPointsPerSecond());
    }

    /**
     * Does the work as one of the requests of this tenant that run on this pod. Refuses at once with
     * {@code api.tenant.busy} when there are enough: who waited would take a thread from everybody.
     */
    public <T> T within(TenantScope scope, Supplier<T> work) {
        var count = running.computeIfAbsent(scope.tenant().id(), id -> new AtomicInteger());
        try {
            if (count.incrementAndGet() > settings.requests()) {
                throw new Refused(Refusal.limit(
                        "api.tenant.busy",
                        "%d requests of this desk are being answered already".formatted(settings.requests()),
                        "Send fewer at once, and try this one again in a second"));
            }
            return work.get();
        } finally {
            count.decrementAndGet();
        }
    }

    /**
     * Takes what the operation costs from the client's points and from the tenant's. Refuses with
     * {@code api.cost.too-high} what no budget allows, with {@code api.cost.spent} what has to wait.
     */
    public Cost charge(
            TenantScope scope,
            GraphQLSchema schema,
            Document document,
            @Nullable String operation,
            Map<String, ? extends @Nullable Object> variables) {
        var points = Price.of(schema, document, operation, variables);
        var most = Math.min(settings.operationPoints(), Math.min(settings.clientPoints(), settings.tenantPoints()));
        if (points > most) {
            throw new Refused(Refusal.limit(
                    "api.cost.too-high",
                    "The operation may cost %,d points; one may cost %,d".formatted(points, most),
                    "Ask for smaller pages with 'first', or for less within lists"));
        }
        var client = "client:%s:%s".formatted(scope.tenant().id(), scope.actor().subject());
        var grant = quotas.take(client, ofClient, points);
        if (!grant.given()) {
            throw spent("you have", points, grant.remaining(), grant.patience());
        }
        var shared = quotas.take("tenant:" + scope.tenant().id(), ofTenant, points);
        if (!shared.given()) {
            quotas.giveBack(client, ofClient, points);
            throw spent("your desk has", points, shared.remaining(), shared.patience());
        }
        return new Cost(
                points,
                Math.min(grant.remaining(), shared.remaining()),
                settings.clientPoints(),
                settings.clientPointsPerSecond());
    }

    private static Refused spent(String whose, long points, long remaining, Duration patience) {
        var seconds = Math.max(1, patience.plusMillis(999).toSeconds());
        return new Refused(new CostSpent(whose, points, remaining, seconds));
    }
}
