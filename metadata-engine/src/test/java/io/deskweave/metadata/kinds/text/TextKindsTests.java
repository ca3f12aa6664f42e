package io.deskweave.metadata.kinds.text;

import static io.deskweave.metadata.kinds.Kinds.kind;
import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.metadata.fields.ValueRejected;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextKindsTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "li.wei@Example.COM|li.wei@example.com",
                "Li.Wei+desk@example.co.uk|Li.Wei+desk@example.co.uk",
                "李伟@例子.中国|李伟@例子.中国",
                "a@x-y.io|a@x-y.io"
            })
    void keepsTheDomainOfAnEmailInSmallLetters(String written, String kept) throws ValueRejected {
        kind("email").assertJson(written, kept);
        kind("email").assertExported(kept, kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Li Wei <li@example.com>", "mailto:li@example.com", "  li@EXAMPLE.com "})
    void readsAnEmailAsMailProgramsCopyIt(String text) throws ValueRejected {
        kind("email").assertText(text, "li@example.com");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "li",
                "@example.com",
                "li@",
                "li@example",
                "a b@example.com",
                "a..b@example.com",
                "a@b@example.com",
                "a@-example.com",
                "a@example.c_m",
                ".a@example.com",
                "a@1.2.3.4"
            })
    void refusesWhatIsNoEmail(String written) {
        kind("email").assertRefused(written, "metadata.value.not-an-email");
    }

    @Test
    void refusesAnEmailThatIsTooLongOrNoText() {
        kind("email").assertRefused("a".repeat(65) + "@example.com", "metadata.value.not-an-email");
        kind("email").assertRefused("a@" + "b".repeat(260) + ".com", "metadata.value.too-long");
        kind("email").assertRefused(5, "metadata.value.not-text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"138 0013 8000", "+86 138-0013-8000", "(+86)13800138000", "0086 13800138000"})
    void keepsATelephoneNumberAsTheWorldWritesIt(String written) throws ValueRejected {
        kind("phone", Map.of("region", "CN")).assertJson(written, "+8613800138000");
    }

    @Test
    void asksForTheCountryOfATelephoneNumber() throws ValueRejected {
        kind("phone").assertJson("+31 10 414 4188", "+31104144188");
        kind("phone").assertExported("+31104144188", "+31104144188");
        kind("phone").assertRefused("010 414 4188", "metadata.value.not-a-phone");
        kind("phone", Map.of("region", "NL")).assertJson("010 414 4188", "+31104144188");
        kind("phone", Map.of("region", "XX")).assertSettingsFound("metadata.setting.malformed");
        kind("phone", Map.of("region", "NL")).assertChangeFound(Map.of("region", "CN"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"call me", "+86 12", "+86 1380013800099999", "+999 123456789", ""})
    void refusesWhatIsNoTelephoneNumber(String written) {
        kind("phone", Map.of("region", "CN")).assertRefused(written, "metadata.value.not-a-phone");
    }

    @Test
    void refusesAnExtensionRatherThanLosingIt() {
        kind("phone").assertRefused("+31 10 414 4188 ext. 12", "metadata.value.phone-extension");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HTTPS://Example.com/Manual?p=1#top|https://example.com/Manual?p=1#top",
                "http://10.0.0.5:8080/|http://10.0.0.5:8080/",
                "https://例子.中国/手册|https://例子.中国/手册",
                "http://localhost|http://localhost"
            })
    void keepsAddressesOnTheWeb(String written, String kept) throws ValueRejected {
        kind("url").assertJson(written, kept);
        kind("url").assertExported(kept, kept);
    }

    @Test
    void readsAnAddressAsPeopleSayIt() throws ValueRejected {
        kind("url").assertText("www.example.com/a", "https://www.example.com/a");
        kind("url").assertText("example.com", "https://example.com");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "ftp://example.com",
                "https://bank.example@evil.example/",
                "https://exa mple.com",
                "https://example.com/<b>",
                "https://example.com:99999/",
                "https://",
                "data:text/html,x",
                "https://example.com\\@evil.example",
                "//example.com"
            })
    void refusesAddressesThatRunOrDeceive(String written) {
        kind("url").assertRefused(written, "metadata.value.not-a-url");
    }

    @Test
    void letsTheLengthOfAddressesGrowOnly() {
        kind("url", Map.of("lengthMax", 20)).assertRefused("https://example.com/abc", "metadata.value.too-long");
        kind("url", Map.of("lengthMax", 20)).assertChangeFound(Map.of("lengthMax", 19), "metadata.setting.narrowed");
        kind("url", Map.of("lengthMax", 20)).assertChangeFound(Map.of());
    }

    @Test
    void takesSerialNumbersOfItsPatternOnly() throws ValueRejected {
        var plate = kind("serialNumber", Map.of("pattern", "AA-999999"));
        plate.assertJson("PX-004182", "PX-004182");
        plate.assertText(" px-004182 ", "PX-004182");
        plate.assertExported("PX-004182", "PX-004182");
        for (var wrong :
                new String[] {"px-004182", "PX004182", "PX-04182", "PX-0041821", "P1-004182", "PX-00418O", ""}) {
            plate.assertRefused(wrong, "metadata.value.not-a-serial-number");
        }
        kind("serialNumber", Map.of("pattern", "\\A9X/批")).assertJson("A70/批", "A70/批");
    }

    @Test
    void asksForAPatternOfSerialNumbers() {
        kind("serialNumber").assertSettingsFound("metadata.setting.missing");
        kind("serialNumber", Map.of("pattern", "A\\")).assertSettingsFound("metadata.setting.malformed");
        kind("serialNumber", Map.of("pattern", "A9")).assertChangeFound(Map.of("pattern", "A99"));
    }

    @Test
    void givesAnExampleThatFitsItsPattern() {
        for (var pattern : new String[] {"AA-999999", "XXXX", "\\A\\9-AAAAAAAAAA99999999999", "x"}) {
            var mask = new Mask(pattern);
            assertThat(mask.fits(mask.example())).as(mask.example()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<style>p{}</style>",
                "<iframe src=\"https://evil.example\"></iframe>"
            })
    void refusesRichTextOfWhichNothingIsLeft(String html) {
        kind("richText").assertRefused(html, "metadata.value.nothing-safe");
    }

    @Test
    void takesOutOfRichTextWhatCouldRun() throws ValueRejected {
        kind("richText").assertJson("<p onclick=\"x()\">Hi <b>you</b><script>x()</script></p>", "<p>Hi <b>you</b></p>");
        kind("richText").assertJson("<a href=\"javascript:x()\">go</a>", "go");
        kind("richText")
                .assertJson(
                        "<a href=\"https://example.com\" target=\"_blank\">go</a>",
                        "<a href=\"https://example.com\" rel=\"nofollow noopener noreferrer\">go</a>");
        kind("richText").assertJson("<ul><li>一<li>二</ul>", "<ul><li>一</li><li>二</li></ul>");
        kind("richText").assertJson("a < b & c", "a &lt; b &amp; c");
    }

    @Test
    void keepsLinesOfPlainTextAsLinesOfRichText() throws ValueRejected {
        kind("richText").assertText("one\r\ntwo", "one<br />two");
        kind("richText").assertExported("one<br />two", "one<br />two");
        kind("richText").assertExported("<p>a &amp; b</p>\n<p>c</p>", "<p>a &amp; b</p>\n<p>c</p>");
    }

    @Test
    void limitsRichTextBeforeAndAfterItIsMadeSafe() {
        var small = kind("richText", Map.of("lengthMax", 10));
        small.assertRefused("<p>12345678</p>", "metadata.value.too-long");
        small.assertRefused("<script>" + "x".repeat(40) + "</script>", "metadata.value.too-long");
        small.assertChangeFound(Map.of("lengthMax", 9), "metadata.setting.narrowed");
        assertThat(kind("richText").type().indexable()).isFalse();
    }
}
