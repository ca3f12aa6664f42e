package io.deskweave.graphqlapi.desks;

import graphql.schema.idl.RuntimeWiring;
import io.deskweave.graphqlapi.schema.FixedPart;
import io.deskweave.platform.tenancy.Right;
import io.deskweave.platform.tenancy.Role;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who is asking, and in which desk. */
@Component
class ViewerPart implements FixedPart {

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type("Query", query -> query.dataFetcher("viewer", e -> viewer(Asked.of(e))));
    }

    private static Viewer viewer(Asked asked) {
        var scope = asked.scope();
        var person = asked.person();
        var inForce = asked.inForce();
        var tenant = new ViewerTenant(
                scope.tenant().alias(),
                scope.tenant().name(),
                inForce.release(),
                inForce.model().fingerprint(),
                inForce.model().languages().tags());
        return new Viewer(
                person.name(), person.role(), scope.rights().stream().sorted().toList(), tenant);
    }

    record Viewer(String name, Role role, List<Right> rights, ViewerTenant tenant) {}

    record ViewerTenant(String alias, String name, int release, String fingerprint, List<String> languages) {}
}
