package io.deskweave.metadata.outlines;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The closed set of forms that a value in a definition can have, as JSON has it. */
public sealed interface Outline {

    /** A text of at most so many characters. */
    record Text(int lengthMax) implements Outline {}

    /** A text of one line in one of the written forms that everybody knows. */
    record Written(Format format) implements Outline {}

    /** True or false. */
    record Flag() implements Outline {}

    /** A whole number within bounds. */
    record Whole(long min, long max) implements Outline {}

    /** A number, exact. */
    record Decimal() implements Outline {}

    /** One of some words. */
    record OneOf(List<String> words) implements Outline {
        public OneOf {
            words = List.copyOf(words);
        }

        /** The constants of an enum in camel case: {@code N_OF_M} is {@code nOfM}. */
        public static <E extends Enum<E>> OneOf of(Class<E> constants) {
            return new OneOf(
                    Arrays.stream(constants.getEnumConstants()).map(OneOf::word).toList());
        }

        /** The word for a constant. */
        public static String word(Enum<?> constant) {
            var word = new StringBuilder();
            for (var part : constant.name().toLowerCase(Locale.ROOT).split("_", -1)) {
                word.append(word.isEmpty() ? part : part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1));
            }
            return word.toString();
        }
    }

    /** A text in several languages, by BCP 47 tag. */
    record Texts() implements Outline {}

    /** An expression of the rule language. */
    record Rule() implements Outline {}

    /** Values of one form, at most so many. */
    record ListOf(Outline each, int max) implements Outline {}

    /** Values of one form by names that the definition chooses, at most so many. */
    record TableOf(Outline each, int max) implements Outline {}

    /** An object with known members. */
    record Parts(List<Part> parts) implements Outline {

        public Parts {
            parts = List.copyOf(parts);
        }

        public static Parts of(Part... parts) {
            return new Parts(List.of(parts));
        }
    }

    /** An object whose other members depend on the word in one of them, such as {@code kind}. */
    record Either(String tag, Map<String, Parts> byWord) implements Outline {

        public Either {
            byWord = new TreeMap<>(byWord);
        }
    }

    /** Any JSON, at most so deep. */
    record Anything(int depthMax) implements Outline {}

    /** A written form of a text. */
    enum Format {
        /** {@code 2026-10-01} of ISO 8601. */
        DATE("date"),
        /** {@code 2026-10-01T08:30:00Z} of ISO 8601. */
        MOMENT("moment, such as 2026-10-01T08:30:00Z"),
        /** {@code 08:30}, until {@code 24:00}. */
        TIME_OF_DAY("time of day, such as 08:30"),
        /** {@code PT4H} of ISO 8601. */
        DURATION("duration"),
        /** A name of the IANA time zone database, such as {@code Asia/Shanghai}. */
        TIME_ZONE("time zone, such as Asia/Shanghai"),
        /** A tag of BCP 47, such as {@code zh-CN}. */
        LANGUAGE("language, such as en or zh-CN"),
        /** Three capitals of ISO 4217. */
        CURRENCY("currency, such as CNY"),
        /** A number as text, such as {@code 12.50}. */
        DECIMAL("decimal number, such as 12.50");

        private final String about;

        Format(String about) {
            this.about = about;
        }

        String about() {
            return about;
        }
    }

    /**
     * A member of an object.
     *
     * @param about what it says, in one sentence: the description in the JSON Schema
     */
    record Part(String name, Outline outline, boolean needed, String about) {

        public static Part needed(String name, Outline outline, String about) {
            return new Part(name, outline, true, about);
        }

        public static Part optional(String name, Outline outline, String about) {
            return new Part(name, outline, false, about);
        }
    }
}
