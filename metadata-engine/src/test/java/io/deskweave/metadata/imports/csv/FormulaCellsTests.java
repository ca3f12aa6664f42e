package io.deskweave.metadata.imports.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaCellsTests {

    private static final String SIGNS = "'=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF2012.a ";
    private static final int TEXTS = 20_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+cmd|' /C calc'!A0",
                "-2+3",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "\uFF1D1+1",
                "-",
                "+86 138 0013 8000",
                "-5.00 CNY"
            })
    void guardsWhatASpreadsheetWouldTakeForAFormula(String cell) {
        assertThat(FormulaCells.harmless(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a=b", "5", "-5", "+5.25", "'quoted'", "''", "it's", "2026-01-01", "+8613800138000"})
    void leavesEverythingElseAsItIs(String cell) {
        assertThat(FormulaCells.harmless(cell)).isEqualTo(cell);
        assertThat(FormulaCells.meant(cell)).isEqualTo(cell);
    }

    @Test
    void bringsEveryTextBackAndLetsNoFormulaOut() {
        var random = new Random(1);
        for (int i = 0; i < TEXTS; i++) {
            var text = new StringBuilder();
            int length = random.nextInt(6);
            for (int at = 0; at < length; at++) {
                text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
            }
            var written = FormulaCells.harmless(text.toString());

            assertThat(FormulaCells.meant(written)).as("text %d", i).isEqualTo(text.toString());
            assertThat(written).as("text %d", i).doesNotMatch("(?s)[=@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20].*");
            assertThat(written).as("text %d", i).doesNotMatch("(?s)[+-](?![0-9]+(\\.[0-9]+)?$).*");
        }
    }
}
