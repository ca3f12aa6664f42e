package io.deskweave.metadata.definition;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How values become values of another type, where that is not plain.
 *
 * @param pattern how dates are written in the texts that there are, null for ISO 8601
 * @param zone where dates without an offset were written down, such as {@code Asia/Shanghai}; empty for UTC
 * @param texts what to read instead of certain texts, such as {@code urgent} for {@code very urgent!}
 * @param otherwise what becomes of a value that cannot be read
 */
public record Conversion(@Nullable String pattern, String zone, Map<String, String> texts, Otherwise otherwise) {

    public Conversion {
        texts = Collections.unmodifiableMap(new TreeMap<>(texts));
    }

    /** ISO 8601 and UTC, no text read as another, and nothing left out. */
    public static Conversion plain() {
        return new Conversion(null, "", Map.of(), Otherwise.REFUSE);
    }

    public Conversion leavingEmpty() {
        return new Conversion(pattern, zone, texts, Otherwise.LEAVE_EMPTY);
    }

    /** The way back: days begin where they began. The pattern and the texts say how to read what there was. */
    public Conversion back() {
        return new Conversion(null, zone, Map.of(), otherwise);
    }

    /** What becomes of a value that cannot be read. */
    public enum Otherwise {
        /** The old type stays until each value can be read. */
        REFUSE,
        /** The field is empty there; the old column still has the value. */
        LEAVE_EMPTY
    }
}
