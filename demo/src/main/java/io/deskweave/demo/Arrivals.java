package io.deskweave.demo;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Brings the cast in through the platform's front door. Everything may be repeated; what is there stays as it is. */
final class Arrivals {

    private static final Duration PATIENCE = Duration.ofMinutes(6);

    private final DemoSettings settings;
    private final DemoRealm realm;
    private final Passwords passwords;

    Arrivals(DemoSettings settings, DemoRealm realm, Passwords passwords) {
        this.settings = settings;
        this.realm = realm;
        this.passwords = passwords;
    }

    void bring(Cast cast, Steps steps) {
        realm.keepAccount(cast.operator(), passwords.of(cast.operator()));
        realm.join(Cast.OPERATIONS, cast.operator());
        var operator = signIn(cast.operator(), Cast.OPERATIONS);
        for (var tenant : cast.tenants()) {
            steps.take("tenant %s, with people and tickets".formatted(tenant.alias()), () -> {
                provision(operator, tenant);
                furnish(tenant);
            });
        }
    }

    private void provision(SignedIn operator, Cast.Tenant tenant) {
        var there = ask(operator, tenant);
        if (!there.isNull() && !"PROVISIONING".equals(there.get("state").asString())) {
            return;
        }
        operator.ask(
                "mutation($input: ProvisionTenantInput!) { provisionTenant(input: $input) { alias } }",
                Map.of("input", input(tenant)));
        var end = System.nanoTime() + PATIENCE.toNanos();
        for (var seen = ask(operator, tenant); ; seen = ask(operator, tenant)) {
            if ("ACTIVE".equals(seen.path("state").asString(""))) {
                return;
            }
            var failed = StreamSupport.stream(seen.path("progress").spliterator(), false)
                    .filter(step -> "FAILED".equals(step.get("state").asString()))
                    .findFirst();
            if (failed.isPresent() || System.nanoTime() > end) {
                throw new DemoFailed("The tenant '%s' did not arrive (%s); stop the demo and start it again to resume"
                        .formatted(
                                tenant.alias(), failed.map(JsonNode::toString).orElse("it took too long")));
            }
            pause();
        }
    }

    private static JsonNode ask(SignedIn operator, Cast.Tenant tenant) {
        return operator.ask(
                        "query($alias: String!) { tenant(alias: $alias) { state progress { step state problem {"
                                + " message advice } } } }",
                        Map.of("alias", tenant.alias()))
                .path("tenant");
    }

    private static Map<String, Object> input(Cast.Tenant tenant) {
        var administrator = tenant.administrator();
        var input = new HashMap<String, Object>(Map.of(
                "alias", tenant.alias(),
                "name", tenant.name(),
                "cell", tenant.cell(),
                "administrator", person(administrator)));
        if (tenant.group() != null) {
            input.put("group", tenant.group());
        }
        return input;
    }

    private static Map<String, Object> person(Cast.Person person) {
        return Map.of(
                "username", person.username(),
                "email", person.email(),
                "givenName", person.givenName(),
                "familyName", person.familyName());
    }

    private void furnish(Cast.Tenant tenant) {
        realm.keepAccount(tenant.administrator(), passwords.of(tenant.administrator()));
        var administrator = signIn(tenant.administrator(), tenant.alias());
        var there = administrator.ask("{ departments { id name } people { name } }", Map.of());
        var departments = departments(administrator, tenant, there.get("departments"));
        var known = there.get("people").findValuesAsString("name");
        for (var person : tenant.desk().people()) {
            if (!person.equals(tenant.administrator()) && !known.contains(person.name())) {
                invite(administrator, person, departments);
            }
            realm.keepAccount(person, passwords.of(person));
        }
        new Samples(administrator).bring(tenant.desk());
    }

    private static Map<String, String> departments(SignedIn administrator, Cast.Tenant tenant, JsonNode there) {
        var ids = new HashMap<String, String>();
        there.forEach(department ->
                ids.put(department.get("name").asString(), department.get("id").asString()));
        for (var name : tenant.desk().departments()) {
            ids.computeIfAbsent(
                    name,
                    missing -> administrator
                            .ask(
                                    "mutation($input: CreateDepartmentInput!) { createDepartment(input: $input) { id }"
                                            + " }",
                                    Map.of("input", Map.of("name", missing)))
                            .at("/createDepartment/id")
                            .asString());
        }
        return ids;
    }

    private static void invite(SignedIn administrator, Cast.Person person, Map<String, String> departments) {
        var input = new HashMap<>(person(person));
        input.put("role", person.role());
        var department = departments.get(person.department());
        if (department != null) {
            input.put("department", department);
        }
        administrator.ask(
                "mutation($input: InvitePersonInput!) { invitePerson(input: $input) { id } }", Map.of("input", input));
    }

    private SignedIn signIn(Cast.Person person, String organization) {
        return SignedIn.as(person.username(), passwords.of(person), organization, settings);
    }

    private static void pause() {
        try {
            Thread.sleep(150);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoFailed("interrupted while a tenant arrived", e);
        }
    }
}
