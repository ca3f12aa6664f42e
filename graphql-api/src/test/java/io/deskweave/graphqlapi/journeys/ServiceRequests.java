package io.deskweave.graphqlapi.journeys;

import io.deskweave.graphqlapi.testing.Guest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/** A city's service requests: the object that an administrator defines for them, and the file that they come in. */
final class ServiceRequests {

    static final String FILE = "service-requests.csv";

    private static final Map<String, String> COLUMNS = columns();

    private ServiceRequests() {}

    /** The real file where it is at hand, else a small one of our own with the same columns. */
    static byte[] file() {
        try {
            for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
                var real = folder.resolveSibling("shared").resolve("data").resolve("nyc-311-animal-requests.csv");
                if (Files.isRegularFile(real)) {
                    return Files.readAllBytes(real);
                }
            }
            return new ClassPathResource("journeys/" + FILE).getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many rows the file has; none of its values holds a line break. */
    static long rows(byte[] file) {
        return new String(file, StandardCharsets.UTF_8).lines().count() - 1;
    }

    /** Defines the object with its fields and publishes it. */
    static void define(Guest administrator) {
        var revision = administrator
                .ask("{ draft { revision } }")
                .data()
                .path("draft")
                .path("revision")
                .asInt();
        revision = revision(
                administrator,
                "addObject",
                "AddObjectInput",
                Map.of("revision", revision, "name", "ServiceRequest", "plural", "serviceRequests"));
        for (var field : fields()) {
            var input = new LinkedHashMap<String, Object>(field);
            input.put("revision", revision);
            input.put("object", "ServiceRequest");
            revision = revision(administrator, "addField", "AddFieldInput", input);
        }
        administrator
                .ask(
                        "mutation($input: PublishDraftInput!) { publishDraft(input: $input) { number } }",
                        Map.of("input", Map.of("revision", revision, "note", "Service requests")))
                .data();
    }

    private static int revision(Guest administrator, String mutation, String type, Map<String, Object> input) {
        return administrator
                .ask(
                        "mutation($input: %s!) { %s(input: $input) { revision } }".formatted(type, mutation),
                        Map.of("input", input))
                .data()
                .path(mutation)
                .path("revision")
                .asInt();
    }

    private static List<Map<String, Object>> fields() {
        var fields = new ArrayList<Map<String, Object>>();
        fields.add(Map.of("name", "uniqueKey", "type", "text", "required", true, "unique", true, "indexed", true));
        fields.add(Map.of("name", "createdDate", "type", "dateTime", "indexed", true));
        fields.add(Map.of("name", "borough", "type", "text", "indexed", true));
        COLUMNS.keySet().stream()
                .filter(name -> fields.stream().noneMatch(field -> field.containsValue(name)))
                .forEach(name -> fields.add(Map.of("name", name, "type", "text")));
        fields.add(Map.of("name", "place", "type", "place"));
        return fields;
    }

    /** Which column fills which field. */
    static List<Map<String, Object>> mapping() {
        var mapping = new ArrayList<Map<String, Object>>();
        COLUMNS.forEach((field, column) -> mapping.add(
                field.equals("createdDate")
                        ? Map.of("field", field, "columns", List.of(column), "pattern", "M/d/yyyy H:mm")
                        : Map.of("field", field, "columns", List.of(column))));
        mapping.add(Map.of("field", "place", "columns", List.of("Latitude", "Longitude")));
        return mapping;
    }

    private static Map<String, String> columns() {
        var columns = new LinkedHashMap<String, String>();
        columns.put("uniqueKey", "Unique Key");
        columns.put("createdDate", "Created Date");
        columns.put("requestType", "Complaint Type");
        columns.put("descriptor", "Descriptor");
        columns.put("locationType", "Location Type");
        columns.put("zip", "Incident Zip");
        columns.put("address", "Incident Address");
        columns.put("borough", "Borough");
        columns.put("communityBoard", "Community Board");
        columns.put("agency", "Agency");
        columns.put("requestStatus", "Status");
        return columns;
    }
}
