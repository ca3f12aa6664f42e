package io.deskweave.metadata.kinds.settings;

import io.deskweave.metadata.definition.Finding;
import io.deskweave.metadata.fields.FieldPlace;
import io.deskweave.platform.problems.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The check of one field's settings: each is declared with what it may be, the rest is not known. */
public final class SettingsCheck {

    private final FieldPlace place;
    private final Map<String, Object> settings;
    private final Set<String> known = new HashSet<>();
    private final List<Problem> findings = new ArrayList<>();

    private SettingsCheck(FieldPlace place, Map<String, Object> settings) {
        this.place = place;
        this.settings = settings;
    }

    /** Of a type whose values people write, which may have a default. */
    public static SettingsCheck of(FieldPlace place, Map<String, Object> settings) {
        var check = new SettingsCheck(place, settings);
        check.known.add(Settings.DEFAULT);
        return check;
    }

    public static SettingsCheck withoutDefault(FieldPlace place, Map<String, Object> settings) {
        return new SettingsCheck(place, settings);
    }

    public SettingsCheck known(String name) {
        known.add(name);
        return this;
    }

    public SettingsCheck wholeNumber(String name, long min, long max) {
        known.add(name);
        var value = settings.get(name);
        if (value != null && !(value instanceof Number number && within(number, min, max))) {
            malformed(name, "a whole number from %d to %d".formatted(min, max));
        }
        return this;
    }

    public SettingsCheck text(String name, int lengthMax) {
        known.add(name);
        var value = settings.get(name);
        if (value != null && !(value instanceof String text && fits(text, lengthMax))) {
            malformed(name, "a text of 1 to %d characters without control characters".formatted(lengthMax));
        }
        return this;
    }

    public SettingsCheck oneOf(String name, String... texts) {
        known.add(name);
        var value = settings.get(name);
        if (value != null && !List.of(texts).contains(value)) {
            malformed(name, "one of " + String.join(", ", texts));
        }
        return this;
    }

    public SettingsCheck required(String name, String example) {
        known.add(name);
        if (settings.get(name) == null) {
            refuse(
                    "metadata.setting.missing",
                    "Field '%s' of %s lacks the setting '%s'".formatted(place.field(), place.object(), name),
                    "Set %s, such as %s".formatted(name, example),
                    List.of(name));
        }
        return this;
    }

    public SettingsCheck malformed(String name, String expected) {
        return refuse(
                "metadata.setting.malformed",
                "The setting '%s' of field '%s' of %s must be %s"
                        .formatted(name, place.field(), place.object(), expected),
                "Set %s to %s, or leave it out".formatted(name, expected),
                List.of(name));
    }

    public SettingsCheck refuse(String code, String message, String advice, List<String> within) {
        var path = new ArrayList<>(place.path());
        path.add("settings");
        path.addAll(within);
        findings.add(new Finding(code, message, advice, path));
        return this;
    }

    public List<Problem> findings() {
        for (var name : new TreeSet<>(settings.keySet())) {
            if (!known.contains(name)) {
                refuse(
                        "metadata.setting.unknown",
                        "Field '%s' of %s has the setting '%s', which its type does not know"
                                .formatted(place.field(), place.object(), Quoted.cut(name)),
                        known.isEmpty()
                                ? "Take it away; this type has no settings"
                                : "Take it away; there are " + String.join(", ", new TreeSet<>(known)),
                        List.of(Quoted.cut(name)));
            }
        }
        return List.copyOf(findings);
    }

    private static boolean within(Number number, long min, long max) {
        try {
            long value = new BigDecimal(number.toString()).longValueExact();
            return value >= min && value <= max;
        } catch (ArithmeticException | NumberFormatException e) {
            return false;
        }
    }

    private static boolean fits(String text, int lengthMax) {
        return !text.isBlank()
                && text.codePointCount(0, text.length()) <= lengthMax
                && text.codePoints().noneMatch(Character::isISOControl);
    }
}
