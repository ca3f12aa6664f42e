package io.deskweave.metadata.fields;

import java.time.ZoneId;
import java.util.List;

/**
 * How new records of an object are numbered.
 *
 * @param parts of each number, in order; exactly one of them counts
 * @param anew when counting begins again at one; only numberings without gaps do
 * @param gapless whether a number that was given is never lost: writers then wait for each other
 * @param zone whose days and months are meant
 */
public record Numbering(List<Part> parts, Anew anew, boolean gapless, ZoneId zone) {

    public Numbering {
        parts = List.copyOf(parts);
    }

    /** When counting begins again. */
    public enum Anew {
        NEVER,
        YEAR,
        MONTH,
        DAY
    }

    /** One part of a number. */
    public sealed interface Part {

        /** The same in every number. */
        record Fixed(String text) implements Part {}

        /** A part of the day on which the record is written: yyyy, yy, MM or dd. */
        record Day(String letters) implements Part {}

        /** What is counted, with at least so many digits. */
        record Count(int digits) implements Part {}
    }

    /** Without a pattern: a text and what is counted. */
    public static Numbering plain(String prefix) {
        return new Numbering(List.of(new Part.Fixed(prefix), new Part.Count(1)), Anew.NEVER, false, ZoneId.of("UTC"));
    }
}
