package io.deskweave.metadata.testing;

import java.util.List;

/** Texts that have tripped programs before. */
public final class NaughtyTexts {

    /** Such as people may write: any field of texts takes them. */
    public static final List<String> WRITTEN = List.of(
            "plain",
            "'; drop table x --",
            "\"quoted\" \\ back\\slash",
            "中文，全角；",
            "🐕‍🦺 ﷽ e\u0301",
            "{a,b} [c] null NULL",
            "=1+1",
            "%s %n _ %",
            "\u202eright to left",
            "<b>bold</b> & <",
            "-0",
            "a,b;c|d/e");

    /** Such as nobody should send. */
    public static final List<String> SENT = List.of(
            "",
            " ",
            "\n\t",
            "NUL\u0000",
            "half \ud83d",
            "\ufeff\u200b",
            "{{",
            "{{ x }}",
            "'",
            "((((((((((((((((((((((((((((((((((((((((((((((((",
            "9".repeat(400),
            "long ".repeat(2_500));

    private NaughtyTexts() {}
}
