package io.deskweave.graphqlapi.operators;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import io.deskweave.graphqlapi.security.Caller;
import io.deskweave.platform.problems.Refused;
import io.deskweave.platform.storage.CellHealth;
import io.deskweave.platform.tenancy.CellName;
import io.deskweave.platform.tenancy.Directory;
import io.deskweave.platform.tenancy.OperatorScope;
import io.deskweave.platform.tenancy.ProvisioningStep.Arrival;
import io.deskweave.platform.tenancy.Tenant;
import io.deskweave.platform.tenancy.TenantId;
import io.deskweave.platform.tenancy.TenantNotFound;
import io.deskweave.tenantadmin.tenants.ProvisionTenant;
import io.deskweave.tenantadmin.tenants.Tenants;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tenants: found, provisioned, suspended, resumed, retired. */
@Component
class TenantPart implements OperatorPart {

    private final Tenants tenants;
    private final Directory directory;
    private final TenantLists lists;
    private final BackgroundArrivals arrivals;
    private final CellHealth cells;

    TenantPart(Tenants tenants, Directory directory, TenantLists lists, BackgroundArrivals arrivals, CellHealth cells) {
        this.tenants = tenants;
        this.directory = directory;
        this.lists = lists;
        this.arrivals = arrivals;
        this.cells = cells;
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type(
                        "Query",
                        query -> query.dataFetcher("viewer", TenantPart::viewer)
                                .dataFetcher("tenants", e -> lists.page(e.getArgument("first"), e.getArgument("after")))
                                .dataFetcher(
                                        "tenant",
                                        e -> directory.ofAlias(alias(e)).orElse(null))
                                .dataFetcher("cells", e -> lists.cells()))
                .type(
                        "Mutation",
                        mutation -> mutation.dataFetcher("provisionTenant", this::provision)
                                .dataFetcher("suspendTenant", e -> move(e, tenants::suspend))
                                .dataFetcher("resumeTenant", e -> move(e, tenants::resume))
                                .dataFetcher("retireTenant", e -> move(e, tenants::retire)))
                .type(
                        "Tenant",
                        tenant -> tenant.dataFetcher("id", e -> source(e).id().value())
                                .dataFetcher("cell", e -> source(e).cell().value())
                                .dataFetcher("region", e -> region(source(e)))
                                .dataFetcher("progress", e -> progress(scope(e), source(e))));
    }

    private static Map<String, String> viewer(DataFetchingEnvironment environment) {
        Caller.Operator operator =
                Objects.requireNonNull(environment.getGraphQlContext().<Caller.Operator>get(Caller.Operator.class));
        return Map.of("name", operator.name());
    }

    private Tenant provision(DataFetchingEnvironment environment) {
        var input = Objects.requireNonNull(environment.<Map<String, Object>>getArgument("input"));
        var person = Objects.requireNonNull((Map<?, ?>) input.get("administrator"));
        var administrator = new Arrival(
                text(person, "username"),
                text(person, "email"),
                text(person, "givenName"),
                text(person, "familyName"),
                (String) input.get("template"),
                Boolean.TRUE.equals(input.get("samples")));
        var command = new ProvisionTenant(
                text(input, "alias"),
                text(input, "name"),
                (String) input.get("group"),
                new CellName(text(input, "cell")),
                administrator);
        return arrivals.begin(scope(environment), command);
    }

    private Tenant move(DataFetchingEnvironment environment, BiFunction<OperatorScope, TenantId, Tenant> step) {
        var alias = alias(environment);
        var tenant = directory.ofAlias(alias).orElseThrow(() -> new Refused(new TenantNotFound(alias)));
        return step.apply(scope(environment), tenant.id());
    }

    private List<StepView> progress(OperatorScope scope, Tenant tenant) {
        return tenants.progress(scope, tenant.id()).steps().stream()
                .map(StepView::of)
                .toList();
    }

    private @Nullable String region(Tenant tenant) {
        return cells.states().stream()
                .filter(cell -> cell.name().equals(tenant.cell()))
                .map(CellHealth.CellState::region)
                .findFirst()
                .orElse(null);
    }

    private static Tenant source(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.<Tenant>getSource());
    }

    private static String alias(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.<String>getArgument("alias"));
    }

    private static String text(Map<?, ?> input, String name) {
        return (String) Objects.requireNonNull(input.get(name));
    }

    private static OperatorScope scope(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.getGraphQlContext().<OperatorScope>get(OperatorScope.class));
    }
}
