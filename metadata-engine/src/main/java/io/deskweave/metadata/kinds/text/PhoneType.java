package io.deskweave.metadata.kinds.text;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import io.deskweave.metadata.fields.FieldPlace;
import io.deskweave.metadata.fields.FieldType;
import io.deskweave.metadata.fields.TextForm;
import io.deskweave.metadata.fields.ValueRejected;
import io.deskweave.metadata.fields.ValueShape;
import io.deskweave.metadata.kinds.settings.Quoted;
import io.deskweave.metadata.kinds.settings.Settings;
import io.deskweave.metadata.kinds.settings.SettingsCheck;
import io.deskweave.platform.problems.Problem;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A telephone number, kept as E.164 has it (+8613800138000) whatever way it was written. Its length must be possible in
 * its country; whether the number is given out is not asked, because numbering plans change faster than our library.
 */
final class PhoneType implements FieldType {

    private static final String REGION = "region";
    private static final int WRITTEN_MAX = 60;
    private static final int LENGTH_MAX = 16;
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    @Override
    public String key() {
        return "phone";
    }

    @Override
    public List<Problem> checkSettings(FieldPlace place, Map<String, Object> settings) {
        var check = SettingsCheck.of(place, settings).text(REGION, 2);
        if (settings.get(REGION) instanceof String region
                && !NUMBERS.getSupportedRegions().contains(region)) {
            check.malformed(REGION, "a country of ISO 3166-1 in two capitals, such as CN");
        }
        return check.findings();
    }

    @Override
    public ValueShape shape(Map<String, Object> settings) {
        return new ValueShape.Text(LENGTH_MAX);
    }

    @Override
    public Object fromJson(Map<String, Object> settings, Object json) throws ValueRejected {
        var text = TextRules.text(json);
        TextRules.check(text, WRITTEN_MAX, false);
        var region = Settings.text(settings, REGION);
        var number = parsed(text, region);
        if (number.hasExtension()) {
            throw new ValueRejected(
                    "metadata.value.phone-extension",
                    "%s has an extension, which is not kept".formatted(Quoted.of(text)),
                    "Leave the extension out, or keep it in a field of its own");
        }
        if (!NUMBERS.isPossibleNumber(number)) {
            throw rejected(text, region);
        }
        return NUMBERS.format(number, PhoneNumberFormat.E164);
    }

    @Override
    public Object fromText(Map<String, Object> settings, String text, TextForm form) throws ValueRejected {
        return fromJson(settings, text.strip());
    }

    private static PhoneNumber parsed(String text, @Nullable String region) throws ValueRejected {
        try {
            return NUMBERS.parse(text, region);
        } catch (NumberParseException e) {
            throw rejected(text, region);
        }
    }

    private static ValueRejected rejected(String text, @Nullable String region) {
        return new ValueRejected(
                "metadata.value.not-a-phone",
                "%s is not a telephone number%s".formatted(Quoted.of(text), region == null ? "" : " of " + region),
                "Write it with its country, such as +86 138 0013 8000");
    }
}
