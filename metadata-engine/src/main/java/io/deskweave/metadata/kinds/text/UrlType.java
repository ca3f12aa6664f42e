package io.deskweave.metadata.kinds.text;

import io.deskweave.metadata.fields.FieldPlace;
import io.deskweave.metadata.fields.FieldType;
import io.deskweave.metadata.fields.TextForm;
import io.deskweave.metadata.fields.ValueRejected;
import io.deskweave.metadata.fields.ValueShape;
import io.deskweave.metadata.kinds.settings.Quoted;
import io.deskweave.platform.problems.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The address of a page on the web, http or https alone: people click on it, so it must not run anything, and it must
 * not show one host and lead to another, as a name before an @ does.
 */
final class UrlType implements FieldType {

    private static final LengthSetting LENGTH = new LengthSetting(500, 2000);
    private static final int PORT_MAX = 65_535;
    private static final Pattern FORM = Pattern.compile("(?i)(https?)://([^/?#@:\\s]+)(?::(\\d{1,5}))?([/?#].*)?");
    private static final Pattern WITHOUT_SCHEME = Pattern.compile("[^/?#@:\\s]+\\.[^/?#@:\\s]+([:/?#].*)?");
    private static final Pattern NEVER = Pattern.compile("[\\s<>\"`\\\\^{}|]");
    private static final Pattern IP_4 = Pattern.compile("(\\d{1,3})(\\.\\d{1,3}){3}");

    @Override
    public String key() {
        return "url";
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
        var text = TextRules.text(json).strip();
        TextRules.check(text, LENGTH.in(settings), false);
        var form = FORM.matcher(text);
        if (!form.matches() || NEVER.matcher(text).find() || !portFits(form.group(3))) {
            throw rejected(text);
        }
        var port = form.group(3) == null ? "" : ':' + form.group(3);
        var rest = form.group(4) == null ? "" : form.group(4);
        return form.group(1).toLowerCase(Locale.ROOT) + "://" + host(text, form.group(2)) + port + rest;
    }

    /** Also as people say it, without https. */
    @Override
    public Object fromText(Map<String, Object> settings, String text, TextForm form) throws ValueRejected {
        var written = text.strip();
        return fromJson(settings, WITHOUT_SCHEME.matcher(written).matches() ? "https://" + written : written);
    }

    private static String host(String text, String written) throws ValueRejected {
        if (IP_4.matcher(written).matches() || written.equalsIgnoreCase("localhost")) {
            return written.toLowerCase(Locale.ROOT);
        }
        return HostNames.lowered(written).orElseThrow(() -> rejected(text));
    }

    private static boolean portFits(@Nullable String port) {
        return port == null || Integer.parseInt(port) <= PORT_MAX;
    }

    private static ValueRejected rejected(String text) {
        return new ValueRejected(
                "metadata.value.not-a-url",
                "%s is not an address on the web".formatted(Quoted.of(text)),
                "Write one that begins with https:// or http://, such as https://example.com/manual");
    }
}
