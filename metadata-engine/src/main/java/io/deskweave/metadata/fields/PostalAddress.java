package io.deskweave.metadata.fields;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where letters and visitors go; what an address does not have is an empty text.
 *
 * @param country of ISO 3166-1, such as CN
 * @param region the province or state
 * @param street its lines, in order, such as street with number, then building
 */
public record PostalAddress(
        String country, String postalCode, String region, String city, String district, List<String> street) {

    /** The names of what is a single text. */
    public static final List<String> TEXTS = List.of("country", "postalCode", "region", "city", "district");

    public PostalAddress {
        street = List.copyOf(street);
    }

    /** As it is kept and sent; without what it does not have. */
    public Map<String, Object> parts() {
        var parts = new LinkedHashMap<String, Object>();
        put(parts, "country", country);
        put(parts, "postalCode", postalCode);
        put(parts, "region", region);
        put(parts, "city", city);
        put(parts, "district", district);
        parts.put("street", street);
        return parts;
    }

    /** What {@code parts} gave, read back. */
    public static PostalAddress of(Map<?, ?> parts) {
        var texts = TEXTS.stream()
                .map(name -> parts.get(name) instanceof String text ? text : "")
                .toList();
        var street = parts.get("street") instanceof List<?> lines
                ? lines.stream().map(String::valueOf).toList()
                : List.<String>of();
        return new PostalAddress(texts.get(0), texts.get(1), texts.get(2), texts.get(3), texts.get(4), street);
    }

    private static void put(Map<String, Object> parts, String name, String value) {
        if (!value.isEmpty()) {
            parts.put(name, value);
        }
    }
}
