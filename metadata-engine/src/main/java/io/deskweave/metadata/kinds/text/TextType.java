package io.deskweave.metadata.kinds.text;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.deskweave.metadata.fields.FieldPlace;
import io.deskweave.metadata.fields.FieldType;
import io.deskweave.metadata.fields.TextForm;
import io.deskweave.metadata.fields.ValueRejected;
import io.deskweave.metadata.fields.ValueShape;
import io.deskweave.metadata.kinds.settings.Quoted;
import io.deskweave.metadata.kinds.settings.Settings;
import io.deskweave.metadata.kinds.settings.SettingsChange;
import io.deskweave.metadata.kinds.settings.SettingsCheck;
import io.deskweave.platform.problems.Problem;
import java.util.List;
import java.util.Map;

/** One line of text, with a pattern if wanted. */
final class TextType implements FieldType {

    static final String LENGTH_MAX = "lengthMax";
    private static final String PATTERN = "pattern";
    private static final int LENGTH_DEFAULT = 200;
    private static final int LENGTH_LIMIT = 1000;
    private static final int PATTERN_LIMIT = 200;

    // RE2 answers in linear time whatever a tenant writes; the JDK's own patterns do not.
    private final LoadingCache<String, Pattern> patterns =
            Caffeine.newBuilder().maximumSize(1000).build(Pattern::compile);

    @Override
    public String key() {
        return "text";
    }

    @Override
    public List<Problem> checkSettings(FieldPlace place, Map<String, Object> settings) {
        var check = SettingsCheck.of(place, settings)
                .wholeNumber(LENGTH_MAX, 1, LENGTH_LIMIT)
                .text(PATTERN, PATTERN_LIMIT);
        if (settings.get(PATTERN) instanceof String pattern && !compiles(pattern)) {
            check.malformed(PATTERN, "a regular expression without look-around and back-references");
        }
        return check.findings();
    }

    @Override
    public List<Problem> checkChange(FieldPlace place, Map<String, Object> before, Map<String, Object> after) {
        return SettingsChange.notLess(place, LENGTH_MAX, lengthMax(before), lengthMax(after));
    }

    @Override
    public ValueShape shape(Map<String, Object> settings) {
        return new ValueShape.Text((int) lengthMax(settings));
    }

    @Override
    public Object fromJson(Map<String, Object> settings, Object json) throws ValueRejected {
        var text = TextRules.text(json);
        TextRules.check(text, lengthMax(settings), false);
        var pattern = Settings.text(settings, PATTERN);
        if (pattern != null && !patterns.get(pattern).matches(text)) {
            throw new ValueRejected(
                    "metadata.value.not-as-pattern",
                    "%s does not follow the pattern %s".formatted(Quoted.of(text), pattern),
                    "Write it as the pattern asks");
        }
        return text;
    }

    @Override
    public Object fromText(Map<String, Object> settings, String text, TextForm form) throws ValueRejected {
        return fromJson(settings, text.strip());
    }

    private boolean compiles(String pattern) {
        try {
            return patterns.get(pattern) != null;
        } catch (PatternSyntaxException e) {
            return false;
        }
    }

    private static long lengthMax(Map<String, Object> settings) {
        return Settings.wholeNumber(settings, LENGTH_MAX, LENGTH_DEFAULT);
    }
}
