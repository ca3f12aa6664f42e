package io.deskweave.metadata.records.sql;

import io.deskweave.metadata.fields.KeptFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How a column holds files: as a JSON array, whether there may be several or not, with all that is known of each. */
public final class FileColumn {

    private static final JsonMapper JSON = new JsonMapper();

    private FileColumn() {}

    static String written(Object value) {
        return JSON.writeValueAsString(
                files(value).stream().map(FileColumn::facts).toList());
    }

    /** The files of a value, be it one or several. */
    public static List<KeptFile> files(Object value) {
        return value instanceof List<?> several
                ? several.stream().map(KeptFile.class::cast).toList()
                : List.of((KeptFile) value);
    }

    /** What was written, read back; never none. */
    public static List<KeptFile> read(String json) {
        return JSON.readTree(json).valueStream().map(FileColumn::file).toList();
    }

    private static Map<String, Object> facts(KeptFile file) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("id", file.id().toString());
        facts.put("name", file.name());
        facts.put("mediaType", file.mediaType());
        facts.put("size", file.size());
        return facts;
    }

    private static KeptFile file(JsonNode facts) {
        return new KeptFile(
                UUID.fromString(facts.path("id").asString()),
                facts.path("name").asString(),
                facts.path("mediaType").asString(),
                facts.path("size").asLong());
    }
}
