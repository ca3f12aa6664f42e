package io.deskweave.metadata.kinds.text;

import io.deskweave.metadata.fields.FieldPlace;
import io.deskweave.metadata.fields.HtmlType;
import io.deskweave.metadata.fields.TextForm;
import io.deskweave.metadata.fields.ValueRejected;
import io.deskweave.metadata.fields.ValueShape;
import io.deskweave.platform.problems.Problem;
import java.util.List;
import java.util.Map;

/** Text with headings, lists, tables and links, kept as HTML in which nothing can run. */
final class RichTextType implements HtmlType {

    private static final LengthSetting LENGTH = new LengthSetting(20_000, 100_000);
    /** What is taken away, such as styles pasted from elsewhere, may be longer than what stays. */
    private static final int WRITTEN_TIMES = 4;

    @Override
    public String key() {
        return "richText";
    }

    @Override
    public List<Problem> checkSettings(FieldPlace place, Map<String, Object> settings) {
        return LENGTH.check(place, settings);
    }

    @Override
    public List<Problem> checkChange(FieldPlace place, Map<String, Object> before, Map<String, Object> after) {
        return LENGTH.checkChange(place, before, after);
    }

    @Override
    public ValueShape shape(Map<String, Object> settings) {
        return LENGTH.shape(settings);
    }

    @Override
    public Object fromJson(Map<String, Object> settings, Object json) throws ValueRejected {
        var written = TextRules.text(json);
        long lengthMax = LENGTH.in(settings);
        TextRules.check(written, lengthMax * WRITTEN_TIMES, true);
        var safe = SafeHtml.of(written);
        TextRules.check(safe, lengthMax, true);
        if (safe.isBlank() && !written.isBlank()) {
            throw new ValueRejected(
                    "metadata.value.nothing-safe",
                    "Of this text nothing is left once scripts and styles are taken out of it",
                    "Write text with plain HTML, such as <p>Reset the <b>device</b></p>");
        }
        return safe;
    }

    @Override
    public Object fromText(Map<String, Object> settings, String text, TextForm form) throws ValueRejected {
        return fromJson(settings, text.strip());
    }

    /** An index holds short values only. */
    @Override
    public boolean indexable() {
        return false;
    }
}
