package io.deskweave.metadata.kinds.numbers;

import io.deskweave.metadata.fields.FieldPlace;
import io.deskweave.metadata.fields.FieldType;
import io.deskweave.metadata.fields.Money;
import io.deskweave.metadata.fields.TextForm;
import io.deskweave.metadata.fields.ValueRejected;
import io.deskweave.metadata.fields.ValueShape;
import io.deskweave.metadata.kinds.settings.Bounds;
import io.deskweave.metadata.kinds.settings.Quoted;
import io.deskweave.metadata.kinds.settings.SettingsCheck;
import io.deskweave.platform.problems.Problem;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An exact amount of money in one of the field's currencies. What has more decimals than its currency is refused, never
 * rounded; an amount without a currency is in the first. Bounds are amounts, whatever their currency.
 */
final class MoneyType implements FieldType {

    private static final String CURRENCIES = "currencies";
    private static final String EXAMPLE = "[\"CNY\", \"EUR\"]";
    private static final String AMOUNT = "amount";
    private static final String CURRENCY = "currency";
    private static final int MOST = 50;
    private static final int DIGITS_BEFORE = 15;
    private static final Bounds<BigDecimal> BOUNDS = Bounds.ofDecimals();
    private static final Pattern WRITTEN =
            Pattern.compile("(?:(\\p{L}{3}|[¥￥€$£])\\s*)?([^\\p{L}]+?)(?:\\s*(\\p{L}{3}|元))?");
    private static final Map<String, Set<String>> SIGNS = Map.of(
            "¥", Set.of("CNY", "JPY"),
            "￥", Set.of("CNY", "JPY"),
            "元", Set.of("CNY"),
            "€", Set.of("EUR"),
            "£", Set.of("GBP"),
            "$", Set.of("USD", "HKD", "SGD", "AUD", "CAD", "TWD"));

    @Override
    public String key() {
        return "money";
    }

    @Override
    public List<Problem> checkSettings(FieldPlace place, Map<String, Object> settings) {
        var check = SettingsCheck.of(place, settings).required(CURRENCIES, EXAMPLE);
        var currencies = settings.get(CURRENCIES);
        if (currencies != null && !(currencies instanceof List<?> list && wellMade(list))) {
            check.malformed(
                    CURRENCIES,
                    "a list of 1 to %d currencies of ISO 4217, each once, such as %s".formatted(MOST, EXAMPLE));
        }
        return BOUNDS.check(check, settings).findings();
    }

    private static boolean wellMade(List<?> currencies) {
        return !currencies.isEmpty()
                && currencies.size() <= MOST
                && new HashSet<>(currencies).size() == currencies.size()
                && currencies.stream().allMatch(code -> code instanceof String text && decimals(text) >= 0);
    }

    @Override
    public ValueShape shape(Map<String, Object> settings) {
        return new ValueShape.Money();
    }

    @Override
    public Object fromJson(Map<String, Object> settings, Object json) throws ValueRejected {
        if (!(json instanceof Map<?, ?> map) || !Set.of(AMOUNT, CURRENCY).containsAll(map.keySet())) {
            throw rejected(settings, json);
        }
        var amount = map.get(AMOUNT);
        var currency = map.get(CURRENCY);
        var number = amount == null ? "" : amount;
        return money(
                settings, json, number, currency == null ? currencies(settings).getFirst() : currency);
    }

    private static Money money(Map<String, Object> settings, Object written, Object amount, Object currency)
            throws ValueRejected {
        var taken = currencies(settings);
        if (!(currency instanceof String code) || !taken.contains(code)) {
            throw new ValueRejected(
                    "metadata.value.currency-not-taken",
                    "%s is not a currency of this field".formatted(Quoted.of(currency)),
                    "Write one of " + String.join(", ", taken));
        }
        var number = Numerals.ofJson(amount).orElseThrow(() -> rejected(settings, written));
        return new Money(BOUNDS.within(settings, Numerals.fitted(number, DIGITS_BEFORE, decimals(code))), code);
    }

    /** An amount with its currency before or after it, as a code or a sign: 10.50 EUR, ¥100, 100元. */
    @Override
    public Object fromText(Map<String, Object> settings, String text, TextForm form) throws ValueRejected {
        var written = WRITTEN.matcher(text.strip());
        if (!written.matches() || (written.group(1) != null && written.group(3) != null)) {
            throw rejected(settings, text);
        }
        var number = Numerals.read(written.group(2)).orElseThrow(() -> rejected(settings, text));
        var named = written.group(1) == null ? written.group(3) : written.group(1);
        var currency = named == null ? currencies(settings).getFirst() : currency(settings, named);
        return money(settings, text, number, currency);
    }

    @Override
    public String toText(Map<String, Object> settings, Object value) {
        var money = (Money) value;
        return money.amount().toPlainString() + ' ' + money.currency();
    }

    @Override
    public boolean canBeUnique() {
        return false;
    }

    /** A sign stands for the first of the field's currencies that are written with it. */
    private static String currency(Map<String, Object> settings, String named) {
        var signed = SIGNS.get(named);
        if (signed == null) {
            return named.toUpperCase(Locale.ROOT);
        }
        return currencies(settings).stream()
                .filter(signed::contains)
                .findFirst()
                .orElse(named);
    }

    private static List<String> currencies(Map<String, Object> settings) {
        return settings.get(CURRENCIES) instanceof List<?> list && !list.isEmpty()
                ? list.stream().map(Object::toString).toList()
                : List.of("CNY");
    }

    /** As many digits as ISO 4217 gives a currency after the point; less than none when it is no currency. */
    private static int decimals(String code) {
        try {
            return Currency.getInstance(code).getDefaultFractionDigits();
        } catch (IllegalArgumentException e) {
            return -1;
        }
    }

    private static ValueRejected rejected(Map<String, Object> settings, Object value) {
        return new ValueRejected(
                "metadata.value.not-money",
                "%s is not an amount of money".formatted(Quoted.of(value)),
                "Write {\"amount\": \"10.50\", \"currency\": \"%s\"}, in a file 10.50 %s"
                        .formatted(
                                currencies(settings).getFirst(),
                                currencies(settings).getFirst()));
    }
}
