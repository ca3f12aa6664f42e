package io.deskweave.metadata.kinds.places;

import io.deskweave.metadata.fields.FieldPlace;
import io.deskweave.metadata.fields.FieldType;
import io.deskweave.metadata.fields.PostalAddress;
import io.deskweave.metadata.fields.TextForm;
import io.deskweave.metadata.fields.ValueRejected;
import io.deskweave.metadata.fields.ValueShape;
import io.deskweave.metadata.kinds.settings.Quoted;
import io.deskweave.metadata.kinds.settings.Settings;
import io.deskweave.metadata.kinds.settings.SettingsCheck;
import io.deskweave.platform.problems.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A postal address in its parts. Nobody's spelling of streets and towns is corrected; the country alone is checked, and
 * that there is something to be found there.
 */
final class AddressType implements FieldType {

    private static final String COUNTRY = "country";
    private static final String STREET = "street";
    private static final int PART_MAX = 100;
    private static final int LINE_MAX = 200;
    private static final int LINES_MAX = 5;
    private static final char BAR = '|';
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    @Override
    public String key() {
        return "address";
    }

    @Override
    public List<Problem> checkSettings(FieldPlace place, Map<String, Object> settings) {
        var check = SettingsCheck.of(place, settings).text(COUNTRY, 2);
        if (settings.get(COUNTRY) instanceof String country && !COUNTRIES.contains(country)) {
            check.malformed(COUNTRY, "a country of ISO 3166-1 in two capitals, such as CN");
        }
        return check.findings();
    }

    @Override
    public ValueShape shape(Map<String, Object> settings) {
        return new ValueShape.Address();
    }

    @Override
    public Object fromJson(Map<String, Object> settings, Object json) throws ValueRejected {
        if (!(json instanceof Map<?, ?> map)) {
            throw rejected(json);
        }
        var parts = new HashMap<String, String>();
        for (var entry : map.entrySet()) {
            var name = String.valueOf(entry.getKey());
            if (PostalAddress.TEXTS.contains(name)) {
                parts.put(name, text(json, entry.getValue(), PART_MAX));
            } else if (!name.equals(STREET)) {
                throw rejected(json);
            }
        }
        return address(settings, parts, street(json, map.get(STREET)));
    }

    private static List<String> street(Object json, @Nullable Object written) throws ValueRejected {
        if (written == null) {
            return List.of();
        }
        if (!(written instanceof List<?> list) || list.size() > LINES_MAX) {
            throw rejected(json);
        }
        var lines = new ArrayList<String>();
        for (var line : list) {
            var text = text(json, line, LINE_MAX);
            if (!text.isEmpty()) {
                lines.add(text);
            }
        }
        return lines;
    }

    private static String text(Object json, @Nullable Object part, int lengthMax) throws ValueRejected {
        if (part == null) {
            return "";
        }
        if (!(part instanceof String written)) {
            throw rejected(json);
        }
        var text = written.strip();
        boolean plain = text.codePoints()
                .noneMatch(c -> c == BAR || Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
        if (text.codePointCount(0, text.length()) > lengthMax || !plain) {
            throw new ValueRejected(
                    "metadata.value.address-part",
                    "%s cannot be part of an address".formatted(Quoted.of(text)),
                    "Write at most %d characters on one line, without a vertical bar".formatted(lengthMax));
        }
        return text;
    }

    private static PostalAddress address(Map<String, Object> settings, Map<String, String> parts, List<String> street)
            throws ValueRejected {
        var usual = Settings.text(settings, COUNTRY);
        var written = parts.getOrDefault(COUNTRY, "");
        var country = written.isEmpty() && usual != null ? usual : written.toUpperCase(Locale.ROOT);
        if (!COUNTRIES.contains(country)) {
            throw new ValueRejected(
                    "metadata.value.not-a-country",
                    "%s is not a country".formatted(Quoted.of(country)),
                    "Write its two letters of ISO 3166-1, such as CN");
        }
        parts.remove(COUNTRY);
        if (street.isEmpty() && parts.values().stream().allMatch(String::isEmpty)) {
            throw rejected(country);
        }
        return new PostalAddress(
                country,
                parts.getOrDefault("postalCode", ""),
                parts.getOrDefault("region", ""),
                parts.getOrDefault("city", ""),
                parts.getOrDefault("district", ""),
                street);
    }

    /**
     * Parts between vertical bars, in the order of {@code toText}; a text without bars is the street, line by line, in
     * the field's own country.
     */
    @Override
    public Object fromText(Map<String, Object> settings, String text, TextForm form) throws ValueRejected {
        if (text.indexOf(BAR) < 0) {
            return fromJson(settings, Map.of(STREET, text.lines().toList()));
        }
        var pieces = List.of(text.split("\\|", -1));
        if (pieces.size() < PostalAddress.TEXTS.size()) {
            throw rejected(text);
        }
        var parts = new HashMap<String, Object>();
        for (int i = 0; i < PostalAddress.TEXTS.size(); i++) {
            parts.put(PostalAddress.TEXTS.get(i), pieces.get(i));
        }
        parts.put(STREET, pieces.subList(PostalAddress.TEXTS.size(), pieces.size()));
        return fromJson(settings, parts);
    }

    @Override
    public String toText(Map<String, Object> settings, Object value) {
        var address = (PostalAddress) value;
        var pieces = new ArrayList<String>(
                List.of(address.country(), address.postalCode(), address.region(), address.city(), address.district()));
        pieces.addAll(address.street());
        return String.join(" | ", pieces);
    }

    @Override
    public boolean canBeUnique() {
        return false;
    }

    private static ValueRejected rejected(Object value) {
        return new ValueRejected(
                "metadata.value.not-an-address",
                "%s is not an address".formatted(Quoted.of(value)),
                "Write {\"country\": \"CN\", \"city\": \"Hangzhou\", \"street\": [\"18 Wensan Road\"]}, in a file"
                        + " CN | 310012 | Zhejiang | Hangzhou | Xihu | 18 Wensan Road");
    }
}
