package io.deskweave.graphqlapi.endpoint;

import io.deskweave.graphqlapi.operators.OperatorSchema;
import io.deskweave.graphqlapi.schema.TenantSchemas;
import io.deskweave.graphqlapi.security.Caller;
import io.deskweave.metadata.model.Models;
import io.deskweave.platform.organisation.Person;
import io.deskweave.platform.tenancy.OperatorScope;
import io.deskweave.platform.tenancy.TenantScope;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Gives every caller the schema that is theirs. */
@Component
class Engines {

    private final Models models;
    private final TenantSchemas tenants;
    private final OperatorSchema operators;

    Engines(Models models, TenantSchemas tenants, OperatorSchema operators) {
        this.models = models;
        this.tenants = tenants;
        this.operators = operators;
    }

    Engine of(Caller caller) {
        return switch (caller) {
            case Caller.OfDesk desk -> ofDesk(desk);
            case Caller.Operator operator ->
                new Engine(
                        "operators",
                        operators.schema(),
                        Map.of(OperatorScope.class, operator.scope(), Caller.Operator.class, operator));
        };
    }

    private Engine ofDesk(Caller.OfDesk desk) {
        var inForce = models.current(desk.scope());
        return new Engine(
                inForce.model().fingerprint(),
                tenants.of(inForce.model()),
                Map.of(TenantScope.class, desk.scope(), Person.class, desk.person(), Models.InForce.class, inForce));
    }
}
