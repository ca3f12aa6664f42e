package io.deskweave.benchmark;

import io.deskweave.infrastructure.servers.Database;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The same rows twice: in plain tables for the raw statements, and in the measured tenant's own tables. */
final class Rows {

    private static final List<String> SAME = List.of(
            "id",
            "number",
            "subject",
            "description",
            "status",
            "priority",
            "category",
            "channel",
            "mileage",
            "amount",
            "warranty",
            "city",
            "satisfaction",
            "serial",
            "created_at");
    private static final List<Column> RENAMED = List.of(
            new Column("customer_id", "customer"),
            new Column("assignee_id", "assignee"),
            new Column("due_at", "dueAt"),
            new Column("device_no", "deviceNo"),
            new Column("fault_type", "faultType"),
            new Column("batch_no", "batchNo"),
            new Column("visit_on", "visitOn"));

    private final Database cell;
    private final String schema;
    private final Map<String, String> names = new HashMap<>();

    /** @param objects the definition in force, whose ids name tables and columns */
    Rows(Database cell, String schema, JsonNode objects) {
        this.cell = cell;
        this.schema = schema;
        for (var object : objects) {
            var objectName = object.get("name").asString();
            names.put(objectName, object.get("id").asString());
            for (var field : object.get("fields")) {
                names.put(
                        objectName + "." + field.get("name").asString(),
                        field.get("id").asString());
            }
        }
    }

    void fill() throws SQLException, IOException {
        try (var connection = cell.connectAsOwner()) {
            run(connection, resource("desk.sql"));
            copy(connection, "Customer", "customer", List.of("id", "name", "tier", "phone"), List.of());
            copy(connection, "Technician", "agent", List.of("id", "name", "team"), List.of());
            copy(connection, "WorkOrder", "ticket", SAME, RENAMED);
            copy(
                    connection,
                    "Comment",
                    "comment",
                    List.of("id", "body", "internal", "created_at"),
                    List.of(new Column("ticket_id", "workOrder"), new Column("author_id", "author")));
        }
    }

    /** A column of a plain table and the field that its values go to. */
    private record Column(String from, String field) {}

    private void copy(Connection connection, String object, String from, List<String> same, List<Column> renamed)
            throws SQLException {
        var columns = Stream.concat(same.stream().map(name -> new Column(name, name)), renamed.stream())
                .toList();
        var targets = columns.stream()
                .map(column -> '"' + names.getOrDefault(object + "." + column.field(), column.field()) + '"')
                .collect(Collectors.joining(", "));
        var sources = columns.stream().map(Column::from).collect(Collectors.joining(", "));
        run(
                connection,
                "insert into %s (%s, version, release, updated_at) select %s, 1, 1, now() from desk.%s"
                        .formatted(table(object), targets, sources, from));
        run(connection, "analyze " + table(object));
    }

    private String table(String object) {
        return "\"%s\".\"%s\"".formatted(schema, names.get(object));
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** What {@code md5(text)::uuid} is to PostgreSQL. */
    static UUID md5(String text) {
        try {
            var digest = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
            var halves = ByteBuffer.wrap(digest);
            return new UUID(halves.getLong(), halves.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String resource(String name) throws IOException {
        try (var in = Rows.class.getResourceAsStream("/benchmark/" + name)) {
            if (in == null) {
                throw new IOException("The benchmark lacks its resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
