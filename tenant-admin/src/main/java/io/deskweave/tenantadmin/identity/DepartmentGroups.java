package io.deskweave.tenantadmin.identity;

import io.deskweave.platform.problems.Refused;
import io.deskweave.tenantadmin.keycloak.Answer;
import io.deskweave.tenantadmin.keycloak.KeycloakApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The departments at the identity provider: the groups of an organisation, and who is in which. */
@Component
public final class DepartmentGroups {

    private static final int PAGE = 200;

    private final KeycloakApi keycloak;

    DepartmentGroups(KeycloakApi keycloak) {
        this.keycloak = keycloak;
    }

    /** The whole tree, parents before their children. */
    public List<DepartmentGroup> tree(UUID organization) {
        var tree = new ArrayList<DepartmentGroup>();
        gather(organization, null, tree);
        return List.copyOf(tree);
    }

    // Keycloak gives one level at a time; only groups that say they have children are asked for them.
    private void gather(UUID organization, @Nullable UUID parent, List<DepartmentGroup> tree) {
        for (var node : level(organization, parent)) {
            var group = group(node, parent);
            tree.add(group);
            if (node.path("subGroupCount").asInt(0) > 0) {
                gather(organization, group.id(), tree);
            }
        }
    }

    private List<JsonNode> level(UUID organization, @Nullable UUID parent) {
        var nodes = new ArrayList<JsonNode>();
        JsonNode page;
        do {
            page = page(organization, parent, nodes.size());
            page.valueStream().forEach(nodes::add);
        } while (page.size() == PAGE);
        return nodes;
    }

    private JsonNode page(UUID organization, @Nullable UUID parent, int first) {
        var step = "list departments";
        var window = "?subGroupsCount=true&first={first}&max={max}";
        if (parent == null) {
            return keycloak.get(step, "/organizations/{id}/groups" + window, organization, first, PAGE)
                    .required();
        }
        return keycloak.get(
                        step, "/organizations/{id}/groups/{group}/children" + window, organization, parent, first, PAGE)
                .required();
    }

    /** Creates a department, or finds the one of that name under that parent. */
    public UUID keep(UUID organization, @Nullable UUID parent, String name) {
        var answer = post(organization, parent, Map.of("name", name));
        if (answer.conflict()) {
            return level(organization, parent).stream()
                    .filter(node -> node.path("name").asString().equals(name))
                    .map(node -> UUID.fromString(node.path("id").asString()))
                    .findFirst()
                    .orElseThrow(() -> new Refused(new DepartmentNameTaken(name)));
        }
        if (unknown(answer)) {
            throw new Refused(new DepartmentNotFound());
        }
        return UUID.fromString(answer.required().path("id").asString());
    }

    public void rename(UUID organization, UUID department, String name) {
        settled(
                name,
                keycloak.put(
                        "rename a department",
                        Map.of("name", name),
                        "/organizations/{id}/groups/{group}",
                        organization,
                        department));
    }

    /** Moves the department and all below it; null moves it to the top. */
    public void move(UUID organization, UUID department, @Nullable UUID parent) {
        var read = keycloak.get("read a department", "/organizations/{id}/groups/{group}", organization, department);
        if (unknown(read)) {
            throw new Refused(new DepartmentNotFound());
        }
        var name = read.required().path("name").asString();
        settled(name, post(organization, parent, Map.of("id", department.toString(), "name", name)));
    }

    /** Removes the department and all below it; its people stay members of the organisation. */
    public void remove(UUID organization, UUID department) {
        var answer =
                keycloak.delete("remove a department", "/organizations/{id}/groups/{group}", organization, department);
        if (!answer.missing()) {
            answer.required();
        }
    }

    public List<UUID> members(UUID organization, UUID department) {
        var members = new ArrayList<UUID>();
        JsonNode page;
        do {
            page = keycloak.get(
                            "list the people of a department",
                            "/organizations/{id}/groups/{group}/members?first={first}&max={max}",
                            organization,
                            department,
                            members.size(),
                            PAGE)
                    .required();
            page.valueStream()
                    .map(node -> UUID.fromString(node.path("id").asString()))
                    .forEach(members::add);
        } while (page.size() == PAGE);
        return List.copyOf(members);
    }

    /** Puts the member into this department and no other; null into none. */
    public void assign(UUID organization, UUID subject, @Nullable UUID department) {
        if (department != null) {
            var answer = keycloak.put(
                    "put a member into a department",
                    null,
                    "/organizations/{id}/groups/{group}/members/{subject}",
                    organization,
                    department,
                    subject);
            if (unknown(answer)) {
                throw new Refused(new DepartmentNotFound());
            }
            answer.required();
        }
        for (var other : of(organization, subject)) {
            if (!other.equals(department)) {
                keycloak.delete(
                                "take a member out of a department",
                                "/organizations/{id}/groups/{group}/members/{subject}",
                                organization,
                                other,
                                subject)
                        .required();
            }
        }
    }

    private List<UUID> of(UUID organization, UUID subject) {
        return keycloak.get(
                        "list the departments of a member",
                        "/organizations/{id}/members/{subject}/groups?first=0&max={max}",
                        organization,
                        subject,
                        PAGE)
                .required()
                .valueStream()
                .map(node -> UUID.fromString(node.path("id").asString()))
                .toList();
    }

    private Answer post(UUID organization, @Nullable UUID parent, Map<String, String> body) {
        if (parent == null) {
            return keycloak.post("place a department", body, "/organizations/{id}/groups", organization);
        }
        return keycloak.post(
                "place a department", body, "/organizations/{id}/groups/{group}/children", organization, parent);
    }

    /** Keycloak calls a group of another organisation, or of the realm, a bad request. */
    private static boolean unknown(Answer answer) {
        return answer.missing() || answer.badRequest();
    }

    private static void settled(String name, Answer answer) {
        if (unknown(answer)) {
            throw new Refused(new DepartmentNotFound());
        }
        if (answer.conflict()) {
            throw new Refused(new DepartmentNameTaken(name));
        }
        answer.required();
    }

    private static DepartmentGroup group(JsonNode node, @Nullable UUID parent) {
        return new DepartmentGroup(
                UUID.fromString(node.path("id").asString()),
                parent,
                node.path("name").asString(),
                node.path("path").asString());
    }
}
