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
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** The same rows twice: in plain tables for the raw statements, and in the measured tenant's own tables. */
final class Rows {

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
            if (isFilled(connection)) {
                return;
            }
            copy(connection, "Customer", "id, name name, tier tier, phone phone, now() created_at", "customer");
            copy(connection, "Agent", "id, name name, team team, now() created_at", "agent");
            copy(
                    connection,
                    "WorkOrder",
                    "id, number number, subject subject, description description, status status, priority priority,"
                            + " category category, channel channel, customer_id customer, assignee_id assignee,"
                            + " due_at dueAt, device_no deviceNo, fault_type faultType, mileage mileage,"
                            + " batch_no batchNo, amount amount, visit_on visitOn, warranty warranty, city city,"
                            + " satisfaction satisfaction, serial serial, created_at created_at",
                    "ticket");
            copy(
                    connection,
                    "Comment",
                    "id, ticket_id workOrder, author_id author, body body, internal internal, created_at created_at",
                    "comment");
        }
    }

    private boolean isFilled(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from " + table("Comment"))) {
            return rows.next() && rows.getLong(1) > 0;
        }
    }

    private void copy(Connection connection, String object, String mapping, String from) throws SQLException {
        var targets = new StringBuilder();
        var sources = new StringBuilder();
        for (var pair : mapping.split(",")) {
            var words = pair.strip().split(" ");
            var target = words[words.length - 1];
            targets.append('"').append(names.getOrDefault(object + "." + target, target)).append("\",");
            sources.append(words[0]).append(',');
        }
        run(
                connection,
                "insert into %s (%s version, release, updated_at) select %s 1, 1, now() from desk.%s"
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
