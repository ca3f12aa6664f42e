package io.deskweave.metadata.definition;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The languages in which the people of a desk read, in the order of preference: the first stands in where a text lacks
 * the reader's own.
 *
 * @param tags BCP 47 tags as they are usually written, such as {@code zh-CN}
 */
public record Languages(List<String> tags) {

    /** What they are called in a definition, beside its objects and the kinds of its elements. */
    public static final String KEY = "languages";

    /** What every desk begins with, and what all releases have that were stored before there was a choice. */
    public static final Languages STANDARD = new Languages(List.of("zh-CN", "en"));

    // Language, script and region: who reads a variant or an extension reads the language too.
    private static final Pattern FORM =
            Pattern.compile("(?<language>[a-z]{2,3})(-(?<script>[A-Z][a-z]{3}))?(-(?<region>[A-Z]{2}|[0-9]{3}))?");

    public Languages {
        tags = List.copyOf(tags);
    }

    /** Of a part of a definition, which says nothing of them. */
    public static Languages none() {
        return new Languages(List.of());
    }

    /** The one that the others fall back to; none only in a definition that is refused. */
    public Optional<String> first() {
        return tags.stream().findFirst();
    }

    public boolean isStandard() {
        return equals(STANDARD);
    }

    /** These, and those of others that are not among them. */
    public Languages and(Languages others) {
        return new Languages(
                Stream.concat(tags.stream(), others.tags.stream()).distinct().toList());
    }

    /** Whether it is the usual way to write a language that there is: {@code zh-CN}, not {@code zh-cn}. */
    public static boolean isKnown(String tag) {
        var parts = FORM.matcher(tag);
        if (!parts.matches()) {
            return false;
        }
        var locale = Locale.forLanguageTag(tag);
        return locale.toLanguageTag().equals(tag)
                && isNamed(parts.group("language"), locale.getDisplayLanguage(Locale.ENGLISH))
                && isNamed(parts.group("script"), locale.getDisplayScript(Locale.ENGLISH))
                && isNamed(parts.group("region"), locale.getDisplayCountry(Locale.ENGLISH));
    }

    /** What nobody has a name for is shown as it is written. */
    private static boolean isNamed(@Nullable String part, String shown) {
        return part == null || !part.equals(shown);
    }

    /** The usual way to write it, where it is a language that there is. */
    public static Optional<String> canonical(String tag) {
        return Optional.of(Locale.forLanguageTag(tag.replace('_', '-')).toLanguageTag())
                .filter(Languages::isKnown);
    }
}
