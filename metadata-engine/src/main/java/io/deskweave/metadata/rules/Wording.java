package io.deskweave.metadata.rules;

import io.deskweave.metadata.definition.Texts;
import java.util.List;
import java.util.regex.Pattern;

/** Labels and help are texts in known languages, of bounded length, that any page can show. */
final class Wording implements Rule {

    // Beside those of the desk: they came with a package, or stay from a time when they were the desk's.
    private static final int OTHERS_MAX = 20;
    private static final int LENGTH_MAX = 2000;
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");

    @Override
    public void check(Examined examined, Findings findings) {
        int most = examined.limits().languages() + OTHERS_MAX;
        for (var object : examined.objects()) {
            check(object.labels(), most, Findings.path(object), findings);
            check(object.help(), most, Findings.path(object), findings);
        }
        examined.eachField((object, field) -> {
            check(field.labels(), most, Findings.path(object, field), findings);
            check(field.help(), most, Findings.path(object, field), findings);
            check(field.rules().message(), most, Findings.path(object, field, "rules", "message"), findings);
        });
    }

    private static void check(Texts texts, int most, List<String> path, Findings findings) {
        if (texts.byLanguage().size() > most) {
            findings.add(
                    "metadata.text.too-many-languages",
                    path,
                    "There are more than %d languages".formatted(most),
                    "Keep those that people here read");
        }
        texts.byLanguage().forEach((language, text) -> {
            if (!LANGUAGE.matcher(language).matches()) {
                findings.add(
                        "metadata.text.language-unknown",
                        path,
                        "'%s' is not a language".formatted(Findings.shown(language)),
                        "Write a BCP 47 tag, such as en or zh-CN");
            }
            if (text.length() > LENGTH_MAX || hasControl(text)) {
                findings.add(
                        "metadata.text.malformed",
                        path,
                        "A text is longer than %d characters or holds control characters".formatted(LENGTH_MAX),
                        "Shorten it, and write it without tabs and control characters");
            }
        });
    }

    private static boolean hasControl(String text) {
        for (var i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i)) && text.charAt(i) != '\n') {
                return true;
            }
        }
        return false;
    }
}
