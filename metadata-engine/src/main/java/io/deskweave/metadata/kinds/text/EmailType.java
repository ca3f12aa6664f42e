package io.deskweave.metadata.kinds.text;

import io.deskweave.metadata.fields.FieldPlace;
import io.deskweave.metadata.fields.FieldType;
import io.deskweave.metadata.fields.TextForm;
import io.deskweave.metadata.fields.ValueRejected;
import io.deskweave.metadata.fields.ValueShape;
import io.deskweave.metadata.kinds.settings.Quoted;
import io.deskweave.metadata.kinds.settings.SettingsCheck;
import io.deskweave.platform.problems.Problem;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * An address for electronic mail. Its domain is kept in small letters, so that the same mailbox is the same text; what
 * stands before the @ is the mail server's business and stays as it was written.
 */
final class EmailType implements FieldType {

    // RFC 5321: 64 octets before the @, 254 in all.
    private static final int LENGTH_MAX = 254;
    private static final int LOCAL_MAX = 64;
    private static final Pattern LOCAL =
            Pattern.compile("[^\\s\\p{Cntrl}@<>()\\[\\],;:\\\\\".]+(\\.[^\\s\\p{Cntrl}@<>()\\[\\],;:\\\\\".]+)*");
    private static final Pattern NAMED = Pattern.compile("[^<>]{0,200}<([^<>]+)>");

    @Override
    public String key() {
        return "email";
    }

    @Override
    public List<Problem> checkSettings(FieldPlace place, Map<String, Object> settings) {
        return SettingsCheck.of(place, settings).findings();
    }

    @Override
    public ValueShape shape(Map<String, Object> settings) {
        return new ValueShape.Text(LENGTH_MAX);
    }

    @Override
    public Object fromJson(Map<String, Object> settings, Object json) throws ValueRejected {
        var text = TextRules.text(json).strip();
        TextRules.check(text, LENGTH_MAX, false);
        int at = text.lastIndexOf('@');
        if (at < 1 || at > LOCAL_MAX || !LOCAL.matcher(text.substring(0, at)).matches()) {
            throw rejected(text);
        }
        var domain = HostNames.lowered(text.substring(at + 1)).orElseThrow(() -> rejected(text));
        return text.substring(0, at) + '@' + domain;
    }

    /** Also as mail programs copy it: with a name before it, or as a link. */
    @Override
    public Object fromText(Map<String, Object> settings, String text, TextForm form) throws ValueRejected {
        var written = text.strip();
        var named = NAMED.matcher(written);
        var address = named.matches() ? named.group(1) : written;
        return fromJson(settings, address.startsWith("mailto:") ? address.substring("mailto:".length()) : address);
    }

    private static ValueRejected rejected(String text) {
        return new ValueRejected(
                "metadata.value.not-an-email",
                "%s is not an e-mail address".formatted(Quoted.of(text)),
                "Write one such as li.wei@example.com");
    }
}
