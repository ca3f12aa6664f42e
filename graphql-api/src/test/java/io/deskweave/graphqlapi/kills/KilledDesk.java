package io.deskweave.graphqlapi.kills;

import io.deskweave.graphqlapi.testing.Answer;
import io.deskweave.graphqlapi.testing.Guest;
import io.deskweave.infrastructure.servers.Cell;
import io.deskweave.infrastructure.servers.Database;
import io.deskweave.tenantadmin.testing.TestRealm;
import io.deskweave.tenantadmin.testing.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A desk of the platform that is killed: its administrator in front, its tables beneath. */
final class KilledDesk {

    private static final String PROVISION =
            "mutation($i: ProvisionTenantInput!) { provisionTenant(input: $i) { alias } }";

    private final Database directory;
    private final Database cell;
    private final String alias;
    private final String schema;
    private final Guest administrator;

    private KilledDesk(Database directory, Database cell, String alias, Guest administrator) {
        this.directory = directory;
        this.cell = cell;
        this.alias = alias;
        this.administrator = administrator;
        this.schema = Databases.list(directory, "select schema_name from directory.tenant where alias = ?", alias)
                .getFirst();
    }

    static KilledDesk open(ForkedPlatform platform, Cell cell) {
        var alias = "killed-" + Long.toString(System.nanoTime(), 36);
        TestRealm.account(alias, "Ada", "Administrator");
        var operator = platform.guest(Tokens.tokenFor(TestRealm.OPERATOR, TestRealm.PASSWORD, "deskweave-operations"));
        var administrator = Map.of(
                "username", alias, "email", alias + "@example.org", "givenName", "Ada", "familyName", "Administrator");
        operator.ask(
                        PROVISION,
                        Map.of(
                                "i",
                                Map.of(
                                        "alias",
                                        alias,
                                        "name",
                                        alias,
                                        "cell",
                                        cell.cellName(),
                                        "administrator",
                                        administrator)))
                .data();
        Patience.until(
                "the desk has arrived",
                () -> operator.ask("{ tenant(alias: \"%s\") { state } }".formatted(alias))
                        .data()
                        .at("/tenant/state")
                        .asString()
                        .equals("ACTIVE"));
        return new KilledDesk(
                platform.databases().directory(),
                platform.databases().cell(cell),
                alias,
                platform.guest(Tokens.tokenFor(alias, TestRealm.PASSWORD, alias)));
    }

    Guest administrator() {
        return administrator;
    }

    String alias() {
        return alias;
    }

    Database cell() {
        return cell;
    }

    Database directory() {
        return directory;
    }

    /** A table of the desk, for a statement. */
    String table(String name) {
        return schema + "." + name;
    }

    JsonNode ask(String document) {
        return administrator.ask(document).data();
    }

    int revision() {
        return ask("{ draft { revision } }").at("/draft/revision").asInt();
    }

    /** Changes the draft by a mutation whose input is given without its revision; answers the new revision. */
    int change(String mutation, String input) {
        return ask("mutation { %s(input: {revision: %d, %s}) { revision } }".formatted(mutation, revision(), input))
                .path(mutation)
                .path("revision")
                .asInt();
    }

    Answer publish(int revision) {
        return administrator.ask("mutation { publishDraft(input: {revision: %d}) { number } }".formatted(revision));
    }

    /** As somebody who has read these warnings. */
    void publish(int revision, String... warnings) {
        administrator
                .ask(
                        "mutation($i: PublishDraftInput!) { publishDraft(input: $i) { number } }",
                        Map.of("i", Map.of("revision", revision, "acceptWarnings", List.of(warnings))))
                .data();
    }

    /** The release in force as the API tells it. */
    JsonNode configuration() {
        return ask("{ configuration { release objects { id name fields { id name } } } }")
                .path("configuration");
    }

    JsonNode object(String name) {
        return configuration()
                .path("objects")
                .valueStream()
                .filter(object -> object.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The column of a field. */
    String column(String object, String field) {
        return object(object)
                .path("fields")
                .valueStream()
                .filter(each -> each.path("name").asString().equals(field))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
    }

    /** Every table of records with its fields, as {@code table.field}, in order; a value may lie in several columns. */
    List<String> columns() {
        return Databases.list(cell(), """
            select distinct table_name || '.' || split_part(column_name, '$', 1) from information_schema.columns c
            where table_schema = ? and column_name ~ '^(f\\d|s_)'
              and exists (select from information_schema.columns i where i.table_schema = c.table_schema
                and i.table_name = c.table_name and i.column_name = 'release')
            order by 1\
            """, schema);
    }

    /** The same as the release in force wants them. */
    List<String> fields() {
        var all = new ArrayList<String>();
        for (var object : configuration().path("objects")) {
            for (var field : object.path("fields")) {
                all.add(object.path("id").asString() + "." + field.path("id").asString());
            }
        }
        return all.stream().sorted().toList();
    }
}
