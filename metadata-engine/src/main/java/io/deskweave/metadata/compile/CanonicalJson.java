package io.deskweave.metadata.compile;

import io.deskweave.metadata.definition.SortedEntries;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** JSON in which equal values are equal texts: names in order, numbers in their shortest plain form, no space. */
public final class CanonicalJson {

    private static final int FIRST_PRINTABLE = 0x20;

    private final StringBuilder text = new StringBuilder();

    private CanonicalJson() {}

    public static String of(Object value) {
        var json = new CanonicalJson();
        json.write(value);
        return json.text.toString();
    }

    private void write(@Nullable Object value) {
        switch (value) {
            case null -> text.append("null");
            case Map<?, ?> map -> writeMap(map);
            case Collection<?> list -> writeList(list);
            case Number number ->
                text.append(
                        new BigDecimal(number.toString()).stripTrailingZeros().toString());
            case Boolean flag -> text.append(flag);
            default -> writeText(value.toString());
        }
    }

    private void writeMap(Map<?, ?> map) {
        text.append('{');
        sorted(map).forEach((key, value) -> {
            separate('{');
            writeText(String.valueOf(key));
            text.append(':');
            write(value);
        });
        text.append('}');
    }

    private static Map<?, ?> sorted(Map<?, ?> map) {
        if (map instanceof SortedEntries<?> || map.size() < 2) {
            return map;
        }
        var sorted = new TreeMap<String, @Nullable Object>();
        map.forEach((key, value) -> sorted.put(String.valueOf(key), value));
        return sorted;
    }

    private void writeList(Collection<?> list) {
        text.append('[');
        for (Object value : list) {
            separate('[');
            write(value);
        }
        text.append(']');
    }

    private void separate(char opening) {
        if (text.charAt(text.length() - 1) != opening) {
            text.append(',');
        }
    }

    private void writeText(String value) {
        text.append('"');
        if (isPlain(value)) {
            text.append(value).append('"');
            return;
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (c < FIRST_PRINTABLE) {
                text.append("\\u%04x".formatted((int) c));
            } else {
                text.append(c);
            }
        }
        text.append('"');
    }

    private static boolean isPlain(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\' || c < FIRST_PRINTABLE) {
                return false;
            }
        }
        return true;
    }
}
