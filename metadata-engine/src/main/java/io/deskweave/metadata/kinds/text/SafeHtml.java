package io.deskweave.metadata.kinds.text;

import io.deskweave.metadata.fields.ValueRejected;
import java.util.regex.Pattern;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** HTML from which everything is taken out that could run, load or dress up as part of the page around it. */
final class SafeHtml {

    private static final int ROUNDS = 4;
    private static final Pattern TAG = Pattern.compile("<[a-zA-Z/!?]");
    private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");
    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements(
                    "p",
                    "br",
                    "hr",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "ul",
                    "ol",
                    "li",
                    "blockquote",
                    "pre",
                    "code",
                    "b",
                    "strong",
                    "i",
                    "em",
                    "u",
                    "s",
                    "sub",
                    "sup",
                    "table",
                    "thead",
                    "tbody",
                    "tr",
                    "th",
                    "td")
            .allowElements("a")
            .allowAttributes("href")
            .onElements("a")
            .allowUrlProtocols("https", "http", "mailto")
            .requireRelsOnLinks("nofollow", "noopener", "noreferrer")
            .toFactory();

    private SafeHtml() {}

    /** The same for what is safe already; lines of a text without any tags stay lines. */
    static String of(String written) throws ValueRejected {
        var html = TAG.matcher(written).find()
                ? written
                : LINE_END.matcher(written).replaceAll("<br />");
        var safe = POLICY.sanitize(html);
        for (int round = 1; round < ROUNDS; round++) {
            var again = POLICY.sanitize(safe);
            if (again.equals(safe)) {
                return safe;
            }
            safe = again;
        }
        throw new ValueRejected(
                "metadata.value.html-broken",
                "The text is HTML that cannot be put in order",
                "Close every tag in the order in which it was opened");
    }
}
