package io.deskweave.graphqlapi.journeys;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A field of every kind there is, and a value for most of them. */
final class EveryKind {

    private EveryKind() {}

    static Map<String, Map<String, Object>> fields() {
        var options = List.of(Map.of("key", "LOUD"), Map.of("key", "OLD"), Map.of("key", "NEW"));
        var goods = List.of(
                Map.of("key", "HOME", "labels", Map.of("en", "Home")),
                Map.of("key", "FRIDGE", "parent", "HOME", "labels", Map.of("en", "Fridge")),
                Map.of("key", "ICEBOX", "parent", "HOME", "mergedInto", "FRIDGE"),
                Map.of("key", "SHOP"));
        var fields = new LinkedHashMap<String, Map<String, Object>>();
        fields.put("name", Map.of("type", "text", "required", true));
        fields.put("story", Map.of("type", "longText"));
        fields.put("note", Map.of("type", "richText"));
        fields.put("mail", Map.of("type", "email", "indexed", true));
        fields.put("phone", field("phone", Map.of("region", "CN")));
        fields.put("site", Map.of("type", "url"));
        fields.put("serial", field("serialNumber", Map.of("pattern", "AA-999999")));
        fields.put("count", Map.of("type", "wholeNumber"));
        fields.put("weight", Map.of("type", "decimal"));
        fields.put("share", Map.of("type", "percent"));
        fields.put("stars", Map.of("type", "rating"));
        fields.put("bought", Map.of("type", "date"));
        fields.put("seen", Map.of("type", "dateTime"));
        fields.put("took", Map.of("type", "duration", "indexed", true));
        fields.put("state", field("choice", Map.of("options", List.of(Map.of("key", "OPEN")))));
        fields.put("traits", field("multipleChoice", Map.of("options", options)));
        fields.put("kind", field("category", Map.of("options", goods)));
        fields.put("done", Map.of("type", "yesNo"));
        fields.put("price", field("money", Map.of("currencies", List.of("CNY", "EUR"))));
        fields.put("home", field("address", Map.of("country", "CN")));
        fields.put("at", Map.of("type", "place"));
        fields.put("twin", Map.of("type", "reference", "settings", Map.of("object", "Device", "inverse", "likes")));
        fields.put("labelled", field("formula", Map.of("expression", "name + ' ' + serial", "result", "text")));
        fields.put("twins", field("rollUp", Map.of("list", "likes", "function", "count", "condition", "stars > 3")));
        fields.put("parts", field("references", Map.of("object", "Device", "inverse", "partOf")));
        fields.put("about", field("anyReference", Map.of("objects", List.of("Device", "Customer"))));
        fields.put("owner", Map.of("type", "person"));
        fields.put("team", Map.of("type", "department", "indexed", true));
        fields.put("papers", Map.of("type", "file", "settings", Map.of("atMost", 2)));
        fields.put("photo", Map.of("type", "picture"));
        fields.put("signed", Map.of("type", "signature"));
        fields.put("tag", Map.of("type", "autoNumber", "settings", Map.of("prefix", "D-")));
        return fields;
    }

    private static Map<String, Object> field(String type, Map<String, Object> settings) {
        return Map.of("type", type, "settings", settings, "indexed", true);
    }

    /** Those of one device; it has a part, which it is also about, an owner and a team. */
    static Map<String, Object> values(String part, String owner, String team) {
        var values = new LinkedHashMap<String, Object>();
        values.put("name", "Fridge 1");
        values.put("note", "<p onclick='x()'>Hums</p>");
        values.put("mail", "Li@Example.com");
        values.put("phone", "138 0013 8000");
        values.put("site", "HTTPS://example.com/A");
        values.put("serial", "PX-004182");
        values.put("share", "12.5");
        values.put("stars", 4);
        values.put("took", "PT90M");
        values.put("traits", List.of("OLD", "LOUD"));
        values.put("kind", "ICEBOX");
        values.put("price", Map.of("amount", "99.9", "currency", "EUR"));
        values.put("home", Map.of("city", "杭州市", "street", List.of("文三路18号")));
        values.put("parts", List.of(part));
        values.put("about", part);
        values.put("owner", owner);
        values.put("team", team);
        values.put("at", Map.of("latitude", 30.27, "longitude", 120.15));
        return values;
    }
}
